/** The head of a file: YAML or JBake's lines, asked for by key and type. */
@NullMarked
package dev.backfile.content.front;

import org.jspecify.annotations.NullMarked;
