/** Markdown to clean HTML, and from it sections, stories and sources. */
@NullMarked
package dev.backfile.content.markdown;

import org.jspecify.annotations.NullMarked;
