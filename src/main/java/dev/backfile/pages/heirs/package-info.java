/** Guesses what took the place of a published address that is lost, and words the way out. */
@NullMarked
package dev.backfile.pages.heirs;

import org.jspecify.annotations.NullMarked;
