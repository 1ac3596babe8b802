/** Texts to terms, in any script, as {@code src/main/js/search/words.js} does it in the browser. */
@NullMarked
package dev.backfile.search.analysis;

import org.jspecify.annotations.NullMarked;
