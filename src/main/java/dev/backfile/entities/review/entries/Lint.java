package dev.backfile.entities.review.entries;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.Sighting;
import dev.backfile.entities.mentions.text.LookAlikes;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is untidy in a registry that can be built: entries and spellings that nothing uses, what is
 * missing beside its kin, slugs and renames that will lead astray.
 *
 * <p>Every finding is a warning at the key that should change. The cost grows with the text and the
 * registry.
 */
public final class Lint {

  /** The rules on what is only not needed yet. */
  public static final Set<String> UNUSED = Set.of("unused-alias", "unused-not");

  private static final double SMALL = 0.2;
  private static final int LEAST_SMALL = 3;

  private final Archive archive;
  private final Map<EntityId, Uses> uses;
  private final SortedMap<EntityId, Entity> written = new TreeMap<>();
  private final Map<String, Model> siblings = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Lint(Content content, Archive archive, Map<EntityId, Uses> uses) {
    this.archive = archive;
    this.uses = uses;
    Stream.concat(content.companies().stream(), content.models().stream())
        .forEach(entity -> written.putIfAbsent(entity.id(), entity));
    for (Model model : archive.models()) {
      if (model.family().isPresent()) {
        siblings.putIfAbsent(firstWord(model), model);
      }
    }
  }

  /**
   * The findings, by place.
   *
   * @param content as the files say, renamed entries apart
   * @param archive the same, linked
   * @param sightings gives every place of a story where a spelling stands, whether it counts or not
   */
  public static List<Problem> of(
      Content content, Archive archive, Function<Story, List<Sighting>> sightings) {
    Lint lint = new Lint(content, archive, Uses.of(archive, sightings));
    lint.written.values().forEach(lint::renames);
    for (Entity entity : archive.entities().values()) {
      lint.mentions(entity);
      if (entity instanceof Model model) {
        lint.model(model);
      }
    }
    lint.bothKinds();
    lint.slugs();
    return lint.problems.stream().sorted().distinct().toList();
  }

  private void warn(String rule, Entity entity, String key, String what, String fix) {
    Entity.Entry entry = entity.entry();
    Place name = entry.keys().getOrDefault("name", entry.place());
    problems.add(Problem.warning(rule, entry.keys().getOrDefault(key, name), what, fix));
  }

  private void mentions(Entity entity) {
    Uses seen = uses.getOrDefault(entity.id(), new Uses());
    String name = entity.name();
    if (seen.counted() == 0) {
      warn(
          "never-mentioned",
          entity,
          "name",
          "no issue mentions %s".formatted(name),
          "add the spelling that the issues use to aliases, or remove the file");
      return;
    }
    List<String> unused = without(entity.entry().aliases(), seen::has);
    if (!unused.isEmpty()) {
      warn(
          "unused-alias",
          entity,
          "aliases",
          "found nowhere, though %s is: %s".formatted(name, list(unused)),
          "remove it from aliases, unless it is there for what is to come");
    }
    List<String> idle = without(entity.entry().not(), seen::hides);
    if (!idle.isEmpty()) {
      warn(
          "unused-not",
          entity,
          "not",
          "under not, but hides nothing: " + list(idle),
          "remove it, or write it as the issues do");
    }
    int small = seen.small();
    int all = seen.counted() + seen.differently();
    boolean word = name.codePoints().allMatch(Character::isLetter) && !name.equals(lower(name));
    if (word && !entity.entry().ordinary() && small >= LEAST_SMALL && small > SMALL * all) {
      warn(
          "ordinary-name",
          entity,
          "name",
          String.format(
              Locale.ROOT,
              "%d of %d times %s stands in small letters, like an everyday word",
              small,
              all,
              name),
          "add ordinary: true, or list under not what is no mention");
    }
  }

  private static List<String> without(List<String> texts, Predicate<String> used) {
    return texts.stream().filter(used.negate()).toList();
  }

  private static String list(List<String> texts) {
    return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
  }

  private void renames(Entity entity) {
    for (Slug old : entity.entry().renamedFrom()) {
      Entity there = written.get(new EntityId(entity.id().kind(), old));
      if (there != null && !there.id().equals(entity.id())) {
        boolean chain = !there.entry().renamedFrom().isEmpty();
        warn(
            chain ? "rename-chain" : "renamed-entry",
            entity,
            "renamed-from",
            chain
                ? "%s was itself renamed, and is still there".formatted(old)
                : "%s is still there".formatted(old),
            "make them one with ./backfile entities merge %s %s"
                .formatted(there.id(), entity.id()));
      }
    }
  }

  private void model(Model model) {
    if (model.company().isEmpty()) {
      warn(
          "model-without-company",
          model,
          "name",
          "%s has no company".formatted(model.name()),
          "add company: with its maker's slug");
    }
    if (model.family().isEmpty()) {
      sibling(model)
          .ifPresent(
              other ->
                  warn(
                      "model-without-family",
                      model,
                      "name",
                      "%s has no family, but %s has".formatted(model.name(), other.name()),
                      "add family: "
                          + other.family().map(family -> family.name()).orElse("<name>")));
    }
    Optional<LocalDate> before =
        model
            .predecessor()
            .flatMap(slug -> archive.entity(new EntityId(EntityKind.MODEL, slug)))
            .flatMap(other -> other instanceof Model one ? one.released() : Optional.empty());
    if (before.isPresent()
        && model.released().isPresent()
        && before.get().isAfter(model.released().get())) {
      warn(
          "predecessor-later",
          model,
          "predecessor",
          "its predecessor was released on %s, after %s"
              .formatted(before.get(), model.released().get()),
          "correct one of the two dates, or predecessor");
    }
    boolean dated =
        model.family().stream()
            .flatMap(family -> archive.families().getOrDefault(family.slug(), List.of()).stream())
            .anyMatch(other -> other.released().isPresent());
    if (model.released().isEmpty() && dated) {
      warn(
          "release-missing",
          model,
          "name",
          "%s has no release date, but others of its family have".formatted(model.name()),
          "add released: YYYY-MM-DD");
    }
  }

  /** A model with a family whose name begins with the same word. */
  private Optional<Model> sibling(Model model) {
    return Optional.ofNullable(siblings.get(firstWord(model)));
  }

  private static String firstWord(Model model) {
    return lower(model.name()).split("[\\s\\p{N}-]", 2)[0];
  }

  private void bothKinds() {
    Map<String, Entity> companies = new HashMap<>();
    for (Entity entity : archive.entities().values()) {
      for (String text : calls(entity)) {
        if (entity.id().kind() == EntityKind.COMPANY) {
          companies.putIfAbsent(lower(text), entity);
          continue;
        }
        Entity company = companies.get(lower(text));
        if (company != null) {
          warn(
              "company-and-model",
              entity,
              text.equals(entity.name()) ? "name" : "aliases",
              "\"%s\" is a spelling of the company %s too: its mentions count for both"
                  .formatted(text, company.slug()),
              "leave it so if both are meant, else keep it in one of the two files");
        }
      }
    }
  }

  private static List<String> calls(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.entry().aliases().stream()).toList();
  }

  private void slugs() {
    Map<String, Entity> first = new HashMap<>();
    for (Entity entity : archive.entities().values()) {
      Entity other = first.putIfAbsent(entity.id().kind() + " " + skeleton(entity.slug()), entity);
      if (other != null) {
        warn(
            "slug-near-collision",
            entity,
            "name",
            "the slugs %s and %s look alike".formatted(other.slug(), entity.slug()),
            "merge the two with ./backfile entities merge %s %s, or rename one"
                .formatted(other.id(), entity.id()));
      }
    }
  }

  /** Letters and digits alone, without marks, those that look like Latin ones made Latin. */
  private static String skeleton(Slug slug) {
    String latin = LookAlikes.latin(slug.text()).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(latin, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The key under which {@link Uses} keeps a spelling. */
  static String key(String text) {
    String key = Gathering.key(text);
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }
}
