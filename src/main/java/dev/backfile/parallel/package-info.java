/** Work on several threads, with results in the order of the work. */
@NullMarked
package dev.backfile.parallel;

import org.jspecify.annotations.NullMarked;
