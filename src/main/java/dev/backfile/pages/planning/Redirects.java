package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Redirect;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Old addresses and where they lead: always to a page itself, never to another old address. */
final class Redirects {

  /** Names that no host would serve as a page of HTML. */
  private static final Set<String> FILE_TYPES =
      Set.of(
          "atom", "css", "gif", "ico", "jpeg", "jpg", "js", "json", "pdf", "png", "rdf", "rss",
          "svg", "txt", "webp", "xml", "zip");

  private final Archive archive;
  private final Set<String> taken;
  private final List<Problem> problems;
  private final SortedMap<String, Address> redirects = new TreeMap<>();

  /**
   * @param taken the files that the site has anyway, in lower case
   */
  Redirects(Archive archive, Set<String> taken, List<Problem> problems) {
    this.archive = archive;
    this.taken = taken;
    this.problems = problems;
  }

  List<Plan.Forward> all() {
    archive.issues().forEach(issue -> add(issue.redirectFrom(), Address.issue(issue.slug())));
    archive.pages().forEach(page -> add(page.redirectFrom(), Address.page(page.slug())));
    for (Entity entity : archive.entities().values()) {
      add(entity.entry().redirectFrom(), Address.entity(entity.id()));
      entity.entry().renamedFrom().stream()
          .map(slug -> new EntityId(entity.id().kind(), slug))
          .filter(old -> archive.entity(old).isEmpty())
          .forEach(
              old ->
                  add(
                      List.of(
                          new Redirect(
                              Address.entity(old).path(),
                              Optional.ofNullable(entity.entry().keys().get("renamed-from"))
                                  .orElse(entity.entry().place()))),
                      Address.entity(entity.id())));
    }
    List<Plan.Forward> all = new ArrayList<>();
    redirects.forEach((from, to) -> all.add(new Plan.Forward(from, to)));
    return all;
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

  private void add(List<Redirect> from, Address to) {
    for (Redirect redirect : from) {
      String file = page(redirect.from()).orElse(Address.of(redirect.from())).file();
      Address other = redirects.get(redirect.from());
      if (taken.contains(file.toLowerCase(Locale.ROOT))) {
        problems.add(
            Problem.error(
                "equal-addresses",
                redirect.place(),
                redirect.from() + " is an address of the site and cannot lead elsewhere",
                "delete this line, or rename what stands there"));
      } else if (other != null && !other.equals(to)) {
        problems.add(
            Problem.error(
                "equal-addresses",
                redirect.place(),
                redirect.from() + " leads to " + other + " already",
                "keep it in one of the two files"));
      } else {
        redirects.put(redirect.from(), to);
      }
    }
  }
}
