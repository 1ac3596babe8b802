/** Finds in running text what looks like the name of a company or model and has no entry yet. */
@NullMarked
package dev.backfile.entities.review.names;

import org.jspecify.annotations.NullMarked;
