package dev.backfile.entities.mentions.text;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units
 * @param end the offset behind it
 */
public record Stretch(int start, int end) {}
