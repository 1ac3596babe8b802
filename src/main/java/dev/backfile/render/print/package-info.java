/** What every page prints: the interface's words, links with the base path, small values. */
@NullMarked
package dev.backfile.render.print;

import org.jspecify.annotations.NullMarked;
