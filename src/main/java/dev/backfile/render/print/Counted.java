package dev.backfile.render.print;

/**
 * A thing with a number of stories.
 *
 * @param number the bare number, empty for none
 * @param count the number with its noun
 */
public record Counted(String href, String text, String number, String count) {}
