/** Texts as a printer sets them: curved quotes in place of a typewriter's. */
@NullMarked
package dev.backfile.typesetting;

import org.jspecify.annotations.NullMarked;
