package dev.backfile.archive;

import java.util.Optional;

/**
 * What a story cites.
 *
 * @param text as written: the link's text, or the outlet's name
 * @param url an absolute http or https address; nothing when only a name was given
 * @param outlet the publication behind it
 */
public record Source(String text, Optional<String> url, Slug outlet) {}
