/** Content files written and rewritten, all of them or none. */
@NullMarked
package dev.backfile.author;

import org.jspecify.annotations.NullMarked;
