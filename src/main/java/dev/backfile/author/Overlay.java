package dev.backfile.author;

import dev.backfile.content.Sources;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A content folder as it would be with some changes, none of which is on disk. */
public final class Overlay implements Sources {

  private final Sources under;
  private final Changes changes;
  private final List<Entry> entries;

  /** Lays changes over a folder. */
  public Overlay(Sources under, Changes changes) {
    this.under = under;
    this.changes = changes;
    Stream<Entry> kept =
        under.entries().stream().filter(entry -> !changes.files().containsKey(entry.path()));
    Stream<Entry> written =
        changes.files().entrySet().stream()
            .flatMap(
                file ->
                    file.getValue().after().stream()
                        .map(bytes -> new Entry(file.getKey(), Kind.FILE, bytes.length)));
    entries = Stream.concat(kept, written).sorted(Comparator.comparing(Entry::path)).toList();
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public List<Entry> locks() {
    return under.locks();
  }

  @Override
  public String prefix() {
    return under.prefix();
  }

  @Override
  public byte[] read(String path) throws IOException {
    Optional<byte[]> written =
        Optional.ofNullable(changes.files().get(path)).flatMap(Changes.Change::after);
    return written.isPresent() ? written.get() : under.read(path);
  }
}
