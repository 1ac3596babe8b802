package dev.backfile.archive;

import dev.backfile.problem.Place;

/**
 * An old address from {@code redirect-from}.
 *
 * @param from starts with {@code /}; checked to stay within the site
 */
public record Redirect(String from, Place place) {}
