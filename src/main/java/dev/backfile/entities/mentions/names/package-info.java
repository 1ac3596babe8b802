/** The names to look for: how each may be written, where it ends, and all of them in one trie. */
@NullMarked
package dev.backfile.entities.mentions.names;

import org.jspecify.annotations.NullMarked;
