/** What a block of a document is: heading, bold line, list, footnotes; and its first sentences. */
@NullMarked
package dev.backfile.content.blocks;

import org.jspecify.annotations.NullMarked;
