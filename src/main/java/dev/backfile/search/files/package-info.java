/** The files of the search index: what stands in each, byte by byte. */
@NullMarked
package dev.backfile.search.files;

import org.jspecify.annotations.NullMarked;
