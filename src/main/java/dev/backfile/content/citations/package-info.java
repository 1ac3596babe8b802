/** Finds what a story cites, and takes it out of the text where it stands at the end. */
@NullMarked
package dev.backfile.content.citations;

import org.jspecify.annotations.NullMarked;
