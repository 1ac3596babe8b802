package dev.backfile.archive;

/**
 * A publication that stories cite.
 *
 * @param slug its host without {@code www.}, or made from its name when no link is known
 * @param name the text most often used for it
 * @param linked whether the slug is a host
 */
public record Outlet(Slug slug, String name, boolean linked) {}
