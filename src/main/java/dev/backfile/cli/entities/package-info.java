/** {@code backfile entities}: looking at the registry and keeping it. */
@NullMarked
package dev.backfile.cli.entities;

import org.jspecify.annotations.NullMarked;
