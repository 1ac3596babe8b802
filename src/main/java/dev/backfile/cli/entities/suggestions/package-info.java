/** Suggestions for the registry, printed and saved. */
@NullMarked
package dev.backfile.cli.entities.suggestions;

import org.jspecify.annotations.NullMarked;
