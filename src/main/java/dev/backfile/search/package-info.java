/** The index that a browser reads in pieces, made from plain documents. */
@NullMarked
package dev.backfile.search;

import org.jspecify.annotations.NullMarked;
