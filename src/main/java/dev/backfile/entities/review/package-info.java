/** What the registry lacks and has twice, going by the text: new names, aliases, twins. */
@NullMarked
package dev.backfile.entities.review;

import org.jspecify.annotations.NullMarked;
