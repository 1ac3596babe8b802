/** A published site under a real web server. */
@NullMarked
package dev.backfile.deploy;

import org.jspecify.annotations.NullMarked;
