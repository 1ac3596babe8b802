/** What is wrong in the content, where, and how to mend it. */
@NullMarked
package dev.backfile.problem;

import org.jspecify.annotations.NullMarked;
