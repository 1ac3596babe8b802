/** Finds names in running text, in one pass and as whole words of any script. */
@NullMarked
package dev.backfile.entities.mentions;

import org.jspecify.annotations.NullMarked;
