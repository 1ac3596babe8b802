/** The index in memory: which terms stand in which documents, how often and where. */
@NullMarked
package dev.backfile.search.postings;

import org.jspecify.annotations.NullMarked;
