package dev.backfile.entities.review;

import dev.backfile.archive.Entity;
import dev.backfile.problem.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name without an entry that is probably another spelling of one that has.
 *
 * @param examples where it stands, at most three
 */
public record NewAlias(
    Entity entity, String text, int stories, String reason, List<Place> examples) {

  /** Copies the list. */
  public NewAlias {
    examples = List.copyOf(examples);
  }

  /** The line for the entity's file, with the aliases it has already. */
  public String line() {
    return Stream.concat(entity.entry().aliases().stream(), Stream.of(text))
        .map(NewName::quoted)
        .collect(Collectors.joining(", ", "aliases: [", "]"));
  }
}
