/** Cuts an issue into sections and stories. */
@NullMarked
package dev.backfile.content.stories;

import org.jspecify.annotations.NullMarked;
