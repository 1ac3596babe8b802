package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Redirect;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The old addresses that content files declare, and where they lead: always to a page itself, never
 * to another old address, because an address where a page stands leads nowhere else.
 *
 * <p>With the page of a company, a model or a family goes its feed. Files that lead to each other
 * are an error.
 */
final class Redirects {

  /** Names that no host would serve as a page of HTML. */
  private static final Set<String> FILE_TYPES =
      Set.of(
          "atom", "css", "gif", "ico", "jpeg", "jpg", "js", "json", "pdf", "png", "rdf", "rss",
          "svg", "txt", "webp", "xml", "zip");

  private static final Pattern WITH_FEED =
      Pattern.compile("(/(?:companies|models|families)/[^/]+)/?");
  private static final int MOST_NAMED = 6;

  private final Archive archive;
  private final Set<String> taken;
  private final List<Problem> problems;
  private final List<Declared> declared = new ArrayList<>();
  private final Map<String, Address> byFile = new HashMap<>();
  private final SortedMap<String, Address> redirects = new TreeMap<>();

  /** An old address as a file declares it. */
  private record Declared(Redirect old, Key key, Address to) {
    String from() {
      return file(old.from());
    }
  }

  /** The two ways to declare one. */
  private enum Key {
    REDIRECT_FROM,
    RENAMED_FROM
  }

  /**
   * @param taken the files that the site has anyway, in lower case
   */
  Redirects(Archive archive, Set<String> taken, List<Problem> problems) {
    this.archive = archive;
    this.taken = taken;
    this.problems = problems;
  }

  /** Where each old address leads, as a reader's browser asks for it. */
  SortedMap<String, Address> all() {
    for (Issue issue : archive.issues()) {
      declare(issue.redirectFrom(), Key.REDIRECT_FROM, Address.issue(issue.slug()));
    }
    for (FreePage page : archive.pages()) {
      declare(page.redirectFrom(), Key.REDIRECT_FROM, Address.page(page.slug()));
    }
    for (Entity entity : archive.entities().values()) {
      Address page = Address.entity(entity.id());
      declare(entity.entry().redirectFrom(), Key.REDIRECT_FROM, page);
      declare(formerPages(entity), Key.RENAMED_FROM, page);
    }
    Set<Declared> circles = circles();
    for (Declared each : declared) {
      // A former slug may have gone to another entry, which then keeps the address.
      boolean reused =
          each.key() == Key.RENAMED_FROM && taken.contains(each.from().toLowerCase(Locale.ROOT));
      if (!circles.contains(each) && !reused) {
        add(each);
      }
    }
    feeds();
    if (!archive.families().isEmpty()) {
      // Their addresses invite to it; the families stand on the page of the models.
      redirects.putIfAbsent("/families/", Address.of("/models/"));
    }
    return redirects;
  }

  /** Where the page that redirects stands; an address that is a file of another type has none. */
  static Optional<Address> page(String from) {
    String name = from.substring(from.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String type = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (FILE_TYPES.contains(type)) {
      return Optional.empty();
    }
    boolean whole = from.endsWith("/") || type.equals("html") || type.equals("htm");
    return Optional.of(Address.of(whole ? from : from + "/"));
  }

  /** The file that a host serves at an old address, whether or not it ends in a slash. */
  static String file(String from) {
    return page(from).orElse(Address.of(from)).file();
  }

  private static List<Redirect> formerPages(Entity entity) {
    Place place =
        Optional.ofNullable(entity.entry().keys().get("renamed-from"))
            .orElse(entity.entry().place());
    // Whoever was renamed back has its own slug among the former ones.
    return entity.entry().renamedFrom().stream()
        .filter(slug -> !slug.equals(entity.slug()))
        .map(slug -> Address.entity(new EntityId(entity.id().kind(), slug)))
        .map(page -> new Redirect(page.path(), place))
        .toList();
  }

  private void declare(List<Redirect> old, Key key, Address to) {
    old.forEach(redirect -> declared.add(new Declared(redirect, key, to)));
  }

  /** Reports every circle once, and returns the declarations that it is made of. */
  private Set<Declared> circles() {
    Map<String, Declared> steps = new LinkedHashMap<>();
    declared.forEach(each -> steps.putIfAbsent(each.from(), each));
    Set<Declared> circles = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (String start : steps.keySet()) {
      Map<String, Declared> way = new LinkedHashMap<>();
      String at = start;
      Declared step = steps.get(at);
      while (step != null && !done.contains(at) && way.putIfAbsent(at, step) == null) {
        at = step.to().file();
        step = steps.get(at);
      }
      if (way.containsKey(at)) {
        String first = at;
        List<Declared> circle =
            way.entrySet().stream()
                .dropWhile(entry -> !entry.getKey().equals(first))
                .map(Map.Entry::getValue)
                .toList();
        report(circle);
        circles.addAll(circle);
      }
      done.addAll(way.keySet());
    }
    return circles;
  }

  private void report(List<Declared> circle) {
    Stream<String> names = circle.stream().limit(MOST_NAMED).map(each -> each.old().from());
    String end = circle.size() > MOST_NAMED ? "…" : circle.get(0).old().from();
    problems.add(
        Problem.error(
            "redirect-circle",
            circle.get(0).old().place(),
            "old addresses lead in a circle: "
                + Stream.concat(names, Stream.of(end)).collect(Collectors.joining(" → ")),
            "delete one of them from redirect-from or renamed-from in "
                + circle.stream()
                    .map(each -> each.old().place().file())
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining(" or "))));
  }

  private void add(Declared each) {
    String from = each.old().from();
    String file = each.from().toLowerCase(Locale.ROOT);
    Address other = byFile.putIfAbsent(file, each.to());
    if (Plan.isSearchFile(file)) {
      problems.add(
          Problem.error(
              "equal-addresses",
              each.old().place(),
              from + " lies where the site keeps the files of its search",
              "delete this line"));
    } else if (taken.contains(file)) {
      problems.add(
          Problem.error(
              "equal-addresses",
              each.old().place(),
              from + " is an address of the site and cannot lead elsewhere",
              "delete this line, or rename what stands there"));
    } else if (other != null && !other.equals(each.to())) {
      problems.add(
          Problem.error(
              "equal-addresses",
              each.old().place(),
              from + " leads to " + other + " already",
              "keep it in one of the two files"));
    } else {
      redirects.put(from, each.to());
    }
  }

  /** A reader who follows an old page by its feed goes on following the new one. */
  private void feeds() {
    SortedMap<String, Address> feeds = new TreeMap<>();
    redirects.forEach(
        (from, to) -> {
          Matcher page = WITH_FEED.matcher(from);
          if (page.matches()) {
            Address feed = Address.of(to.path() + "feed.xml");
            Address old = Address.of(page.group(1) + "/feed.xml");
            if (taken.contains(feed.file().toLowerCase(Locale.ROOT))
                && !taken.contains(old.file().toLowerCase(Locale.ROOT))) {
              feeds.put(old.path(), feed);
            }
          }
        });
    feeds.forEach((from, to) -> redirects.putIfAbsent(from, to));
  }
}
