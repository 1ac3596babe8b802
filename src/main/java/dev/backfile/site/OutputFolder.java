package dev.backfile.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An output folder, the names beside it that publishing needs, and whether it is safe to replace.
 *
 * <p>A folder is ours when it holds {@value #MARKER}, and everything at its top is listed there. So
 * a {@code .git}, or a page put in by hand, is never swept away; files added further down are.
 * Everything beside the folder is named {@code .<folder>.backfile-*} and lies on its file system,
 * so that every move is a rename.
 *
 * @param given the folder as the user wrote it, for messages
 * @param path where it really is: absolute, symbolic links followed; it need not exist
 */
record OutputFolder(Path given, Path path) {
  static final String MARKER = ".backfile-output";

  private static final String FORMAT = "Backfile output, format 1";
  private static final String ADVICE =
      "Every build replaces this folder. Keep nothing of your own in it.";
  private static final String ANOTHER = "choose another folder with --output";
  private static final String EMPTY = "choose an empty folder with --output, or delete it yourself";

  /** What file browsers leave behind; it is nobody's work. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private static final Set<String> HOMES = Set.of("home", "Users");

  /**
   * Finds where {@code output} really is; refuses a file system's root, which has nothing beside
   * it.
   */
  static OutputFolder at(Path output) throws IOException {
    Path path = real(output);
    if (path.getFileName() == null) {
      throw new OutputRefused(output + " is the root of a file system", ANOTHER);
    }
    return new OutputFolder(output, path);
  }

  /** What holds the folder and everything beside it. */
  Path parent() {
    return Objects.requireNonNull(path.getParent());
  }

  /** The site being built. */
  Path staging() {
    return beside("new");
  }

  /** The site being replaced, for the length of the move. */
  Path old() {
    return beside("old");
  }

  /** Stands there while a move is under way. */
  Path journal() {
    return beside("journal");
  }

  /** Locked while a build is under way. */
  Path lock() {
    return beside("lock");
  }

  private Path beside(String role) {
    return path.resolveSibling("." + path.getFileName() + ".backfile-" + role);
  }

  /**
   * Refuses a place where a mistake would cost work: the site's own folders, what holds them, a
   * home, a mount point.
   *
   * @param inputs what the site is built from, existing or not. The output may not be one of them,
   *     hold one, or lie inside one; only an input that holds another input, which is the site's
   *     folder, may hold the output too.
   */
  void refuseUnsafePlace(List<Path> inputs) throws IOException {
    List<Path> places = new ArrayList<>();
    for (Path input : inputs) {
      places.add(real(input));
    }
    for (Path place : places) {
      if (same(path, place)) {
        throw refused("is a folder the site is built from", ANOTHER);
      }
      if (inside(place, path)) {
        throw refused("holds " + place + ", from which the site is built", ANOTHER);
      }
      if (inside(path, place) && !holdsAny(place, places)) {
        throw refused(
            "lies inside " + place + ", from which the site is built",
            "choose a folder outside it with --output");
      }
    }
    refuseHome();
    refuseMountPoint();
  }

  private void refuseHome() throws IOException {
    Path home = real(Path.of(System.getProperty("user.home")));
    boolean childOfHomes =
        parent().getNameCount() == 1 && HOMES.contains(parent().getFileName().toString());
    if (childOfHomes || same(path, home) || inside(home, path)) {
      throw refused("is a home folder, or holds one", "choose a folder inside it with --output");
    }
  }

  /**
   * A mount point can be neither renamed nor replaced, and its siblings are on another file system.
   */
  private void refuseMountPoint() throws IOException {
    if (Files.isDirectory(path)
        && path.getFileSystem().supportedFileAttributeViews().contains("unix")
        && !Files.getAttribute(path, "unix:dev").equals(Files.getAttribute(parent(), "unix:dev"))) {
      throw refused(
          "is a mount point, which cannot be replaced in one move",
          "choose a folder inside it with --output");
    }
  }

  /**
   * Refuses what stands at {@link #path} unless it is nothing, an empty folder, or a site of ours.
   */
  void refuseForeign() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw refused("is a file", ANOTHER);
    }
    Set<String> ours = isSite(path) ? Set.copyOf(lines(path.resolve(MARKER))) : Set.of();
    for (String name : names(path)) {
      if (ours.contains(name) || LITTER.contains(name)) {
        continue;
      }
      throw ours.isEmpty()
          ? refused("is not empty and was not made by Backfile (it holds " + name + ")", EMPTY)
          : refused(
              "holds " + name + ", which Backfile did not put there",
              "move it elsewhere (what is in assets/ is published as it is), or " + EMPTY);
    }
  }

  /**
   * Says of a finished site that it is ours: the same bytes for the same names, whatever the time.
   */
  static void mark(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MARKER));
    List<String> lines = new ArrayList<>(List.of(FORMAT, ADVICE, ""));
    lines.addAll(names(folder));
    lines.add(MARKER);
    Files.writeString(folder.resolve(MARKER), String.join("\n", lines) + "\n");
  }

  /** Whether {@code folder} is a whole site of ours; the marker is the last file a build writes. */
  static boolean isSite(Path folder) throws IOException {
    Path marker = folder.resolve(MARKER);
    return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
        && lines(marker).get(0).equals(FORMAT);
  }

  OutputRefused refused(String what, String fix) {
    String name = given.toAbsolutePath().equals(path) ? "" : " (" + path + ")";
    return new OutputRefused(given + name + " " + what, fix);
  }

  private static List<String> lines(Path marker) throws IOException {
    String text = new String(Files.readAllBytes(marker), StandardCharsets.UTF_8);
    return List.of(text.split("\n", -1));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString().replace('\n', '?'))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean holdsAny(Path place, List<Path> others) throws IOException {
    for (Path other : others) {
      if (inside(other, place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Path inner, Path outer) throws IOException {
    for (Path p = inner.getParent(); p != null; p = p.getParent()) {
      if (same(p, outer)) {
        return true;
      }
    }
    return false;
  }

  /** Also true of two spellings of one folder where upper and lower case are the same. */
  private static boolean same(Path one, Path other) throws IOException {
    return one.equals(other)
        || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
  }

  /**
   * Follows links as far as anything exists, a link to nothing included; a circle of links fails.
   */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    try {
      return absolute.toRealPath();
    } catch (NoSuchFileException missing) {
      if (Files.isSymbolicLink(absolute)) {
        return real(absolute.resolveSibling(Files.readSymbolicLink(absolute)));
      }
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName()).normalize();
    }
  }
}
