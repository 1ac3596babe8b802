package dev.backfile.cli.entities.suggestions;

import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.entities.review.NewName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Saves the file of a new entry whole or not at all, and never over another. */
public final class NewFile {

  private NewFile() {}

  /**
   * Saves it in the registry's folder of its kind.
   *
   * @return the file; nothing when there is one of that slug, in whatever case and folder below
   * @throws IOException when it cannot be written
   */
  public static Optional<Path> save(NewName name, Path content) throws IOException {
    EntityKind kind = name.kind();
    Path folder = content.resolve(kind.folder());
    Optional<Slug> slug = name.slug();
    if (slug.isEmpty() || isThere(folder, slug.get())) {
      return Optional.empty();
    }
    Files.createDirectories(folder);
    Path file = folder.resolve(slug.get() + ".md");
    Path whole = Files.createTempFile(folder, ".new-", ".tmp");
    try {
      Files.write(whole, name.file().getBytes(StandardCharsets.UTF_8));
      claim(whole, file);
      return Optional.of(file);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Gives a finished file its name: a second link, which unlike a move replaces nothing. */
  private static void claim(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (UnsupportedOperationException e) {
      // Without links a plain move refuses as well, if not in one step.
      Files.move(whole, file);
    }
  }

  private static boolean isThere(Path folder, Slug slug) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    String name = slug.folded() + ".md";
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).equals(name));
    }
  }
}
