/** Cuts an issue into sections and stories, and finds what each story cites. */
@NullMarked
package dev.backfile.content.stories;

import org.jspecify.annotations.NullMarked;
