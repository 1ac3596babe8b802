/** Markdown to a cleaned document, at a bounded cost. */
@NullMarked
package dev.backfile.content.markdown;

import org.jspecify.annotations.NullMarked;
