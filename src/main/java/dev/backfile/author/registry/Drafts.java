package dev.backfile.author.registry;

import dev.backfile.author.Changes;
import dev.backfile.author.Changes.Change;
import dev.backfile.author.Snapshot;
import dev.backfile.content.edit.Editable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files being changed, in memory, by the path that they have now. */
final class Drafts {

  private final Snapshot snapshot;
  private final Map<String, byte[]> before = new HashMap<>();
  private final SortedMap<String, Editable> files = new TreeMap<>();
  private final SortedMap<String, Change> others = new TreeMap<>();
  private final SortedMap<String, String> moves = new TreeMap<>();

  Drafts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * A file with the changes made so far.
   *
   * @throws ChangeRefused when its head cannot be read
   */
  Editable file(String path) throws ChangeRefused, IOException {
    Editable known = files.get(path);
    if (known != null) {
      return known;
    }
    String name = snapshot.sources().prefix() + path;
    byte[] bytes = snapshot.sources().read(path);
    Editable read =
        Editable.parse(name, bytes)
            .orElseThrow(
                () ->
                    new ChangeRefused(
                        name + " cannot be read", "run backfile build and mend what it reports"));
    before.put(path, bytes);
    files.put(path, read);
    return read;
  }

  /** Whether a file was looked at, and may have changed. */
  boolean isOpen(String path) {
    return files.containsKey(path);
  }

  /** A change of one file. */
  @FunctionalInterface
  interface Step {
    Editable of(Editable file) throws Editable.Refusal;
  }

  /** Changes a file. */
  void change(String path, Step step) throws ChangeRefused, IOException {
    try {
      files.put(path, step.of(file(path)));
    } catch (Editable.Refusal refusal) {
      throw new ChangeRefused(
          String.valueOf(refusal.getMessage()),
          "write each key of its head on a line of its own, then run the command again");
    }
  }

  /** A new file. */
  void create(String path, byte[] text) {
    others.put(path, Change.created(text));
  }

  /** A file that goes, whatever was changed in it. */
  void delete(String path) throws ChangeRefused, IOException {
    file(path);
    files.remove(path);
    others.put(path, Change.deleted(before.getOrDefault(path, new byte[0])));
  }

  /** A file that gets another path. */
  void move(String path, String target) throws ChangeRefused, IOException {
    create(target, file(path).bytes());
    delete(path);
    moves.put(target, path);
  }

  Changes changes() {
    SortedMap<String, Change> all = new TreeMap<>(others);
    files.forEach(
        (path, file) ->
            all.put(path, Change.of(before.getOrDefault(path, new byte[0]), file.bytes())));
    return new Changes(all, moves);
  }
}
