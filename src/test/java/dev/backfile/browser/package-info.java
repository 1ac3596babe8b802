/** Finished sites in a real browser. */
@NullMarked
package dev.backfile.browser;

import org.jspecify.annotations.NullMarked;
