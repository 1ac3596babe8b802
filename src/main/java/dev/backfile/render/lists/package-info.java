/** The home page, the lists of issues by year and by day, corrections, and ways to follow. */
@NullMarked
package dev.backfile.render.lists;

import org.jspecify.annotations.NullMarked;
