/** XML and JSON that are well-formed whatever the texts hold. */
@NullMarked
package dev.backfile.export.format;

import org.jspecify.annotations.NullMarked;
