/** The build from top to bottom, and publishing the finished folder in one move. */
@NullMarked
package dev.backfile.site;

import org.jspecify.annotations.NullMarked;
