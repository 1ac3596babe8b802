/**
 * Writes cleaned nodes as {@link dev.backfile.archive.Html} values, with the links and ids of a
 * page.
 */
@NullMarked
package dev.backfile.content.html;

import org.jspecify.annotations.NullMarked;
