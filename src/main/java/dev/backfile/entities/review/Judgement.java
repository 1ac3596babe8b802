package dev.backfile.entities.review;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.entities.review.names.Candidate;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.entities.review.names.Words;
import dev.backfile.problem.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a name is a company's or a model's, how surely, and says why. */
final class Judgement {

  private static final double LEAST = 0.15;
  private static final double CAMEL = 0.1;
  private static final double WITNESSES = 0.8;
  private static final double OUTLET = 0.25;
  private static final double MAKER = 0.3;
  private static final double SHAPE = 0.6;
  private static final int ALIASES = 4;
  private static final Pattern BASE = Pattern.compile("(\\p{L}[\\p{L}-]*?)[- ]?[0-9].*");

  private final Words words;
  private final Set<String> outlets;
  private final Set<String> families = new HashSet<>();
  private final Map<String, Model> relatives = new HashMap<>();

  Judgement(Archive archive, Words words, Set<String> outlets) {
    this.words = words;
    this.outlets = outlets;
    for (Model model : archive.models()) {
      model.family().ifPresent(family -> relatives.putIfAbsent(folded(family.name()), model));
      model.family().ifPresent(family -> families.add(Gathering.key(family.name())));
      base(model.name()).ifPresent(base -> relatives.putIfAbsent(folded(base), model));
    }
  }

  /** The suggestion; nothing for what is more likely something else. */
  Optional<NewName> of(Candidate candidate, int issues, List<Place> examples) {
    String name = candidate.name();
    Optional<Model> relative =
        name.codePoints().anyMatch(Character::isDigit) ? relative(name) : Optional.empty();
    double asModel = model(candidate, relative.isPresent());
    double asCompany = company(candidate);
    EntityKind kind = asModel > asCompany ? EntityKind.MODEL : EntityKind.COMPANY;
    double evidence =
        Math.max(asModel, asCompany)
            + candidate.weight()
            - SHAPE * candidate.place()
            - SHAPE * candidate.person();
    boolean outlet =
        outlets.contains(Gathering.key(name))
            && candidate.company() - candidate.outlet() < OUTLET
            && kind == EntityKind.COMPANY;
    if (evidence < LEAST
        || outlet
        || candidate.isCode()
        || (candidate.isAcronym() && name.length() == 2 && candidate.company() < MAKER)
        || (relative.isEmpty()
            && !isOrganisation(name)
            && candidate.witnesses() < WITNESSES
            && !candidate.isVersioned())
        || families.contains(Gathering.key(name))
        || Slug.from(name).isEmpty()) {
      return Optional.empty();
    }
    boolean isModel = kind == EntityKind.MODEL;
    boolean shaped = candidate.isVersioned() || relative.isPresent();
    Optional<Slug> maker = isModel ? maker(candidate, relative) : Optional.empty();
    // Without a version it may be anything that models have: a format, a task, a method.
    boolean vague = candidate.isAcronym() || maker.isEmpty() || candidate.model() < MAKER / 2;
    if (isModel && !shaped && vague) {
      return Optional.empty();
    }
    return Optional.of(
        new NewName(
            name,
            kind,
            maker,
            isModel ? family(name, relative) : Optional.empty(),
            aliases(candidate, kind),
            candidate.storyCount(),
            issues,
            Math.sqrt((double) candidate.storyCount() * issues) * evidence,
            reasons(candidate, kind, relative),
            examples));
  }

  private double model(Candidate candidate, boolean related) {
    double shape = 0;
    if (candidate.isVersioned()) {
      boolean alone = candidate.model() == 0 && maker(candidate, Optional.empty()).isEmpty();
      shape = alone ? 0 : SHAPE;
    }
    return candidate.model() + shape + (related ? 1 : 0);
  }

  private double company(Candidate candidate) {
    double organisation = isOrganisation(candidate.name()) ? SHAPE : 0;
    double camel = candidate.isCamel() ? CAMEL : 0;
    double shape = organisation > 0 ? organisation : camel;
    return candidate.company() + candidate.possessive() / 2 + shape;
  }

  private boolean isOrganisation(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && words.isOrganisation(name.substring(space + 1).toLowerCase(Locale.ROOT));
  }

  private Optional<Model> relative(String name) {
    return base(name).map(base -> relatives.get(folded(base)));
  }

  /** What stands before the version: {@code Llama} of {@code Llama 3.1}. */
  private static Optional<String> base(String name) {
    String first = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    Matcher base = BASE.matcher(name.matches("\\p{L}[\\p{L}-]* .*") ? first + " 0" : name);
    return base.matches() && base.group(1).length() > 1
        ? Optional.of(base.group(1))
        : Optional.empty();
  }

  private Optional<String> family(String name, Optional<Model> relative) {
    Optional<String> known = relative.flatMap(Model::family).map(Family::name);
    return known.isPresent() || name.chars().noneMatch(Character::isDigit) ? known : base(name);
  }

  private Optional<Slug> maker(Candidate candidate, Optional<Model> relative) {
    Optional<Slug> known = relative.flatMap(Model::company);
    if (known.isPresent()) {
      return known;
    }
    return most(candidate.before(), candidate)
        .or(() -> most(candidate.companies(), candidate))
        .map(EntityId::slug);
  }

  /** The company named most, where it is named often enough. */
  private static Optional<EntityId> most(
      SortedMap<EntityId, Integer> companies, Candidate candidate) {
    return companies.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == EntityKind.COMPANY)
        .filter(entry -> entry.getValue() >= MAKER * candidate.seen())
        .max(
            Map.Entry.<EntityId, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The other spellings whose letters, or for a company also whose hyphens, differ. */
  private static List<String> aliases(Candidate candidate, EntityKind kind) {
    String folded = folded(candidate.name(), kind);
    List<String> aliases = new ArrayList<>();
    Set<String> known = new HashSet<>(Set.of(folded, folded + "s"));
    for (String text : candidate.spelled()) {
      if (aliases.size() < ALIASES && known.add(folded(text, kind))) {
        aliases.add(text);
      }
    }
    return aliases;
  }

  private List<String> reasons(Candidate candidate, EntityKind kind, Optional<Model> relative) {
    List<String> reasons = new ArrayList<>();
    if (kind == EntityKind.MODEL) {
      relative.ifPresent(model -> reasons.add("a version beside " + model.name()));
      if (candidate.isVersioned() && relative.isEmpty()) {
        reasons.add("has a version");
      }
      beside(candidate.modelWords(), candidate.model(), reasons);
      return reasons;
    }
    if (isOrganisation(candidate.name())) {
      String name = candidate.name();
      reasons.add("ends with " + name.substring(name.lastIndexOf(' ') + 1));
    }
    beside(candidate.companyWords(), candidate.company(), reasons);
    if (candidate.possessive() >= LEAST) {
      reasons.add("with 's in %s".formatted(percent(candidate.possessive())));
    }
    if (candidate.isCamel()) {
      reasons.add("a capital within the word");
    }
    return reasons;
  }

  private static void beside(List<String> near, double share, List<String> reasons) {
    if (!near.isEmpty()) {
      List<String> most = near.subList(0, Math.min(3, near.size()));
      reasons.add("beside %s in %s".formatted(String.join(", ", most), percent(share)));
    }
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static String folded(String name, EntityKind kind) {
    return kind == EntityKind.MODEL ? Gathering.key(name) : folded(name);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
