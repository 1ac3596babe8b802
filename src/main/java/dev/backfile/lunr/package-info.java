/**
 * The index builder of lunr 2.3.9, file for file. Knows nothing of newsletters.
 *
 * <p>lunr is by Oliver Nightingale and others, under the MIT licence; its word list and the rules
 * of its stemmer are facts that compatibility needs.
 */
@NullMarked
package dev.backfile.lunr;

import org.jspecify.annotations.NullMarked;
