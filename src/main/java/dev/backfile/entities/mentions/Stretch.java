package dev.backfile.entities.mentions;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units
 * @param end the offset behind it
 */
record Stretch(int start, int end) {}
