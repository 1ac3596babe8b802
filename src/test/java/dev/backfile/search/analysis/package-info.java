@NullMarked
package dev.backfile.search.analysis;

import org.jspecify.annotations.NullMarked;
