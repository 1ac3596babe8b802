package dev.backfile.entities.review.entries;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Story;
import dev.backfile.entities.Linking;
import dev.backfile.entities.mentions.Sighting;
import java.util.List;
import java.util.function.Function;

/** Where the spellings of an archive's registry stand. */
public final class Sightings {

  private Sightings() {}

  /** Gives every place of a story where a spelling stands, whether it counts or not. */
  public static Function<Story, List<Sighting>> in(Archive archive) {
    return Linking.finder(archive)::sightings;
  }
}
