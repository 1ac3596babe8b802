/** Writes the record of published addresses that is kept with the content. */
@NullMarked
package dev.backfile.author.lock;

import org.jspecify.annotations.NullMarked;
