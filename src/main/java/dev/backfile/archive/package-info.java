/** The nouns of a newsletter archive, as immutable values. */
@NullMarked
package dev.backfile.archive;

import org.jspecify.annotations.NullMarked;
