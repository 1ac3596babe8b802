/** Pictures for sharing, drawn from an SVG template and plain texts. */
@NullMarked
package dev.backfile.cards;

import org.jspecify.annotations.NullMarked;
