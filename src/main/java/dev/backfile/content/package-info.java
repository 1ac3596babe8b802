/** Reads the content folder: front matter, Markdown, stories, sources. */
@NullMarked
package dev.backfile.content;

import org.jspecify.annotations.NullMarked;
