package dev.backfile.content.lock;

import dev.backfile.archive.Address;
import dev.backfile.archive.Lock;
import dev.backfile.content.Sources;
import dev.backfile.content.html.Addresses;
import dev.backfile.content.markdown.SourceText;
import dev.backfile.parallel.Workers;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Reads {@code .lock/}: text files with one address a line, such as {@code /issues/x/} or {@code
 * /issues/x/#a-story}. Empty lines and lines that begin with {@code #} are passed over, and line
 * ends may be of any kind.
 */
public final class LockReader {

  /** A file for one issue may be so long, in bytes. */
  private static final long LONGEST = 1L << 20;

  /** The file for everything else may be so long, in bytes. */
  private static final long LONGEST_REST = 16L << 20;

  private static final int LONGEST_ANCHOR = 500;
  private static final int MOST_BAD_LINES = 20;
  private static final int PIECES_PER_THREAD = 16;
  private static final String FIX = "delete the line and run ./backfile lock on the main branch";

  private final Sources sources;
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<Address, Place> places = new TreeMap<>();

  private LockReader(Sources sources) {
    this.sources = sources;
  }

  /**
   * Everything that is locked; nothing where there is no {@code .lock/}.
   *
   * @param threads how many files are read at a time
   * @return an error for a link, a file that is too long, and a line that is no address
   * @throws IOException when a file cannot be read
   */
  public static Checked<Lock> read(Sources sources, int threads) throws IOException {
    List<Sources.Entry> files = sources.locks();
    if (files.isEmpty()) {
      return new Checked<>(Lock.NONE, List.of());
    }
    int size = Math.max(1, files.size() / (Math.max(1, threads) * PIECES_PER_THREAD));
    List<Callable<LockReader>> pieces = new ArrayList<>();
    for (int start = 0; start < files.size(); start += size) {
      List<Sources.Entry> piece = files.subList(start, Math.min(files.size(), start + size));
      pieces.add(() -> new LockReader(sources).add(piece));
    }
    LockReader all = new LockReader(sources);
    try (Workers workers = new Workers(threads)) {
      workers.inOrder(pieces.stream(), all::add);
    }
    return new Checked<>(new Lock(all.places), all.problems);
  }

  private void add(LockReader piece) {
    problems.addAll(piece.problems);
    for (Map.Entry<Address, Place> locked : piece.places.entrySet()) {
      places.putIfAbsent(locked.getKey(), locked.getValue());
    }
  }

  private LockReader add(List<Sources.Entry> files) throws IOException {
    for (Sources.Entry file : files) {
      if (isSound(file)) {
        add(file.path());
      }
    }
    return this;
  }

  private boolean isSound(Sources.Entry file) {
    Place place = Place.of(sources.prefix() + file.path());
    boolean rest = file.path().equals(Sources.LOCK + "/site.txt");
    if (file.kind() == Sources.Kind.LINK || file.path().equals(Sources.LOCK)) {
      String what = "the record of published addresses is a folder of plain files, and this is not";
      problems.add(
          Problem.error("lock-file", place, what, "put it back as ./backfile lock wrote it"));
      return false;
    }
    if (file.size() > (rest ? LONGEST_REST : LONGEST)) {
      String what = "the file has %d KB; at most %d are read";
      long most = rest ? LONGEST_REST : LONGEST;
      problems.add(
          Problem.error(
              "too-long",
              place,
              what.formatted(file.size() >> 10, most >> 10),
              "delete it and run ./backfile lock on the main branch"));
      return false;
    }
    return file.path().endsWith(".txt");
  }

  private void add(String path) throws IOException {
    String name = sources.prefix() + path;
    SourceText source = SourceText.decode(name, sources.read(path));
    problems.addAll(source.problems());
    int bad = 0;
    int number = 0;
    for (String line : source.text().split("\n", -1)) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        Place place = new Place(name, number, 0);
        Optional<Address> address = parse(text);
        if (address.isPresent()) {
          places.putIfAbsent(address.get(), place);
        } else if (bad++ < MOST_BAD_LINES) {
          String what = "\"" + text + "\" is not an address of this site";
          problems.add(Problem.error("lock-line", place, what, FIX));
        }
      }
    }
  }

  /** The address that a line says, or nothing when it is no address of a site. */
  public static Optional<Address> parse(String line) {
    int hash = line.indexOf('#');
    Optional<Address> page = Addresses.parse(hash < 0 ? line : line.substring(0, hash));
    if (hash < 0) {
      return page;
    }
    String anchor = line.substring(hash + 1);
    boolean sound =
        !anchor.isEmpty()
            && anchor.length() <= LONGEST_ANCHOR
            && anchor
                .chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    return sound ? page.map(found -> new Address(found.path(), anchor)) : Optional.empty();
  }
}
