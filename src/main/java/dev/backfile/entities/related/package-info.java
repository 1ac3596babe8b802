/** Finds the earlier and later stories on the subject of a story. */
@NullMarked
package dev.backfile.entities.related;

import org.jspecify.annotations.NullMarked;
