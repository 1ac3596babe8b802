/** Companies and models renamed, merged and split, with everything that refers to them. */
@NullMarked
package dev.backfile.author.registry;

import org.jspecify.annotations.NullMarked;
