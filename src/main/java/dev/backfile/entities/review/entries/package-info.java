/** Looks at entries beside the text: where one is named, and what is untidy in the registry. */
@NullMarked
package dev.backfile.entities.review.entries;

import org.jspecify.annotations.NullMarked;
