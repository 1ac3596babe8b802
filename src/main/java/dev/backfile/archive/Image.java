package dev.backfile.archive;

/**
 * A picture from the content that a page shows.
 *
 * @param file its path within the content folder, with {@code /} between its parts
 * @param address where the site has it
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 */
public record Image(String file, Address address, int width, int height) {}
