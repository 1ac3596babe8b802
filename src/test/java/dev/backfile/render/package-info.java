/** Whether pages say what they should, are safe, and are the same everywhere. */
@NullMarked
package dev.backfile.render;

import org.jspecify.annotations.NullMarked;
