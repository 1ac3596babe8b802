package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What each file of the content folder is, told from its path alone. */
final class Tree {

  /** A content file may be so long, in bytes. */
  static final long LONGEST_FILE = 1L << 20;

  private static final long LONGEST_IMAGE = 20L << 20;
  private static final Set<String> IMAGES = Set.of("avif", "gif", "jpeg", "jpg", "png", "webp");

  /** A file or folder that will have a page. */
  record Unit(String file, Slug slug, List<String> stories) {}

  private final String prefix;
  private final List<Problem> problems;
  private final SortedMap<String, Unit> issues = new TreeMap<>();
  private final SortedMap<String, Unit> companies = new TreeMap<>();
  private final SortedMap<String, Unit> models = new TreeMap<>();
  private final SortedMap<String, Unit> pages = new TreeMap<>();
  private final Map<String, Address> addresses = new HashMap<>();
  private final Map<String, String> images = new HashMap<>();

  private Tree(String prefix, List<Problem> problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** Sorts the files of a content folder; what has no place in one is noted. */
  static Tree of(Sources sources, List<Problem> problems) {
    Tree tree = new Tree(sources.prefix(), problems);
    Map<String, List<String>> storiesOf = new LinkedHashMap<>();
    for (Sources.Entry entry : sources.entries()) {
      String folder = folder(entry.path());
      if (folder.startsWith("issues/") && entry.path().equals(folder + "/issue.md")) {
        storiesOf.put(folder, new ArrayList<>());
      }
    }
    for (Sources.Entry entry : sources.entries()) {
      if (tree.isSound(entry)) {
        tree.add(entry.path(), storiesOf);
      }
    }
    storiesOf.forEach(tree::addFolder);
    tree.findEqual();
    return tree;
  }

  Iterable<Unit> issues() {
    return issues.values();
  }

  Iterable<Unit> entities(EntityKind kind) {
    return kind == EntityKind.COMPANY ? companies.values() : models.values();
  }

  Iterable<Unit> pages() {
    return pages.values();
  }

  /** The page that a Markdown file becomes or, for a story's file, its issue's page. */
  Optional<Address> address(String path) {
    return Optional.ofNullable(addresses.get(composed(path)));
  }

  /** The picture at a path, as its file's name is spelled. */
  Optional<String> image(String path) {
    return Optional.ofNullable(images.get(composed(path)));
  }

  /** Some file systems take letters and accents apart; people write them together. */
  private static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private boolean isSound(Sources.Entry entry) {
    Place place = Place.of(prefix + entry.path());
    if (entry.kind() == Sources.Kind.LINK) {
      problems.add(
          Problem.error(
              "symbolic-link",
              place,
              "this is a link or a device, and links are not followed",
              "put the file itself here"));
      return false;
    }
    long most = isImageName(entry.path()) ? LONGEST_IMAGE : LONGEST_FILE;
    if (entry.size() > most) {
      problems.add(
          Problem.error(
              "too-long",
              place,
              "the file has " + (entry.size() >> 10) + " KB; at most " + (most >> 10) + " are read",
              isImageName(entry.path()) ? "make the picture smaller" : "split it into several"));
      return false;
    }
    return true;
  }

  private void add(String path, Map<String, List<String>> storiesOf) {
    int slash = path.indexOf('/');
    String top = slash < 0 ? "" : path.substring(0, slash);
    boolean known = Set.of("issues", "companies", "models", "pages").contains(top);
    if (isImageName(path)) {
      images.put(composed(path), path);
    } else if (!known || !path.endsWith(".md")) {
      problems.add(
          Problem.warning(
              "not-published",
              Place.of(prefix + path),
              "this file is neither Markdown nor a picture of the archive, and is not published",
              "keep .md files in issues/, companies/, models/ or pages/, other files in assets/"));
    } else if (top.equals("issues") && storiesOf.containsKey(folder(path))) {
      if (!path.endsWith("/issue.md")) {
        storiesOf.computeIfAbsent(folder(path), key -> new ArrayList<>()).add(path);
      }
    } else {
      slug(path, name(path))
          .ifPresent(slug -> units(top).put(path, new Unit(path, slug, List.of())));
    }
  }

  private void addFolder(String folder, List<String> stories) {
    String file = folder + "/issue.md";
    slug(file, name(folder + ".md"))
        .ifPresent(slug -> issues.put(file, new Unit(file, slug, List.copyOf(stories))));
  }

  private SortedMap<String, Unit> units(String top) {
    return switch (top) {
      case "issues" -> issues;
      case "companies" -> companies;
      case "models" -> models;
      default -> pages;
    };
  }

  private Optional<Slug> slug(String path, String name) {
    Optional<Slug> slug = Slug.parse(name);
    if (slug.isEmpty()) {
      String better = Slug.from(name).map(Slug::text).orElse("a-name");
      problems.add(
          Problem.error(
              "unsafe-name",
              Place.of(prefix + path),
              "\"" + name + "\" cannot be part of an address",
              "rename it to "
                  + better
                  + (path.endsWith(name + ".md") ? ".md" : "")
                  + ": use letters, digits and single hyphens"));
    }
    return slug;
  }

  private void findEqual() {
    findEqual(issues, unit -> Address.issue(unit.slug()));
    findEqual(companies, unit -> Address.entity(new EntityId(EntityKind.COMPANY, unit.slug())));
    findEqual(models, unit -> Address.entity(new EntityId(EntityKind.MODEL, unit.slug())));
    findEqual(pages, unit -> Address.page(unit.slug()));
  }

  private void findEqual(SortedMap<String, Unit> units, Function<Unit, Address> address) {
    Map<String, Unit> bySlug = new LinkedHashMap<>();
    for (Unit unit : List.copyOf(units.values())) {
      Unit other = bySlug.putIfAbsent(unit.slug().folded(), unit);
      if (other != null) {
        problems.add(
            Problem.error(
                "equal-addresses",
                Place.of(prefix + unit.file()),
                prefix + other.file() + " already has the address " + address.apply(other),
                "rename one of the two files"));
        units.remove(unit.file());
        continue;
      }
      addresses.put(composed(unit.file()), address.apply(unit));
      unit.stories().forEach(story -> addresses.put(composed(story), address.apply(unit)));
    }
  }

  private static boolean isImageName(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 0 && IMAGES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The folder of a path, without a slash at its end. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The last part of a Markdown file's path, without {@code .md}. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
  }
}
