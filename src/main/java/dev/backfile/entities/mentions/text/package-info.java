/** What a text is before any name is looked for: its characters, sentences and running text. */
@NullMarked
package dev.backfile.entities.mentions.text;

import org.jspecify.annotations.NullMarked;
