package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.util.Optional;

/**
 * A company or model that front matter names, before it is looked up in the registry.
 *
 * @param kind nothing for one of JBake's tags, which counts where an entity has that name and is no
 *     problem where none has
 * @param text a slug, a name or an alias, as written
 */
public record Tag(Optional<EntityKind> kind, String text, Place place) {}
