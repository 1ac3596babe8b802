/** How well names are found, measured against stories that a person has labelled. */
@NullMarked
package dev.backfile.entities.evaluation;

import org.jspecify.annotations.NullMarked;
