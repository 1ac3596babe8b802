/** Serves a published folder on loopback, the way a static host would. */
@NullMarked
package dev.backfile.serve;

import org.jspecify.annotations.NullMarked;
