package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.entities.mentions.Surroundings.Style;
import dev.backfile.entities.mentions.names.Kinship;
import dev.backfile.entities.mentions.names.Name.Use;
import dev.backfile.entities.mentions.names.Words;
import dev.backfile.entities.mentions.text.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles which of the names found in a story count.
 *
 * <p>First what needs no evidence; then everyday words, for which the certain mentions vouch; then
 * short forms, in the order of the text. Only stories with doubtful names cost more than a list.
 */
final class Judgement {

  private static final int MOST_BETWEEN = 1;

  private final Kinship kinship;
  private final List<Part> parts;
  private final Set<EntityId> certain = new HashSet<>();
  private final List<Sighting> judged = new ArrayList<>();

  /** A pass with what is certain in it, by its start. */
  private record Part(Pass pass, Surroundings around, List<Sighting> certain) {}

  private Judgement(List<Pass> passes, Kinship kinship) {
    this.kinship = kinship;
    this.parts =
        passes.stream()
            .map(pass -> new Part(pass, new Surroundings(pass), new ArrayList<>()))
            .toList();
  }

  /** All names found, each with its verdict, in the story's order. */
  static List<Sighting> of(List<Pass> passes, Kinship kinship) {
    boolean doubtful =
        passes.stream()
            .anyMatch(
                pass -> !pass.noted().isEmpty() || pass.taken().stream().anyMatch(Hit::isDoubtful));
    if (!doubtful) {
      return passes.stream()
          .flatMap(pass -> pass.taken().stream())
          .map(hit -> hit.judged(Verdict.COUNTED))
          .toList();
    }
    Judgement judgement = new Judgement(passes, kinship);
    judgement.certain();
    judgement.ordinary();
    judgement.judged.sort(Hit.ORDER);
    new ShortForms(judgement.judged, kinship).judge(passes, judgement::around);
    judgement.judged.sort(Hit.ORDER);
    return judgement.judged;
  }

  private Surroundings around(Pass pass) {
    return parts.stream().filter(part -> part.pass() == pass).findFirst().orElseThrow().around();
  }

  private void certain() {
    for (Part part : parts) {
      for (Hit hit : part.pass().taken()) {
        if (isCertain(hit, part.around())) {
          Sighting sighting = hit.judged(Verdict.COUNTED);
          part.certain().add(sighting);
          certain.add(sighting.entity());
          judged.add(sighting);
        } else if (hit.name().use() == Use.TAIL) {
          judged.add(hit.judged(Verdict.OTHER_NAME));
        }
      }
    }
  }

  private boolean isCertain(Hit hit, Surroundings around) {
    return switch (hit.name().use()) {
      case ORDINARY -> around.style(hit.start()) == Style.PLAIN;
      case TAIL ->
          !hit.name().isVague() || !around.isStrangeBefore(hit, hit.name().entity(), kinship);
      default -> true;
    };
  }

  private void ordinary() {
    for (Part part : parts) {
      Map<Integer, Set<EntityId>> sentences = new TreeMap<>();
      for (Hit hit : part.pass().taken()) {
        if (hit.name().use() == Use.ORDINARY && !isCertain(hit, part.around())) {
          boolean vouched = isVouchedFor(hit, part, sentences);
          judged.add(hit.judged(vouched ? Verdict.COUNTED : Verdict.ORDINARY_WORD));
        }
      }
      for (Hit hit : part.pass().noted()) {
        if (hit.name().use() == Use.ORDINARY) {
          judged.add(hit.judged(inAnotherCase(hit, part, sentences)));
        }
      }
    }
  }

  private boolean isVouchedFor(Hit hit, Part part, Map<Integer, Set<EntityId>> sentences) {
    EntityId entity = hit.name().entity();
    Stretch sentence = part.around().sentence(hit.start());
    return certain.contains(entity)
        || sentences
            .computeIfAbsent(sentence.start(), start -> entities(part.certain(), sentence))
            .stream()
            .anyMatch(other -> kinship.related(entity, other));
  }

  private Verdict inAnotherCase(Hit hit, Part part, Map<Integer, Set<EntityId>> sentences) {
    String found = part.pass().passage().text().substring(hit.start(), hit.end());
    boolean lower = found.chars().noneMatch(Character::isUpperCase);
    boolean counts;
    if (found.chars().noneMatch(Character::isLowerCase)) {
      counts =
          part.around().style(hit.start()) == Style.SHOUTED && isVouchedFor(hit, part, sentences);
    } else {
      counts = lower && isBesideAnother(hit, part);
    }
    if (counts) {
      return Verdict.COUNTED;
    }
    return lower ? Verdict.ORDINARY_WORD : Verdict.WRITTEN_DIFFERENTLY;
  }

  /** Whether a name in lower case stands beside a mention that vouches for it. */
  private boolean isBesideAnother(Hit hit, Part part) {
    int before = Hit.lastBefore(part.certain(), hit.start(), Sighting::start);
    return (before >= 0 && vouches(part.certain().get(before), hit, part))
        || (before + 1 < part.certain().size()
            && vouches(part.certain().get(before + 1), hit, part));
  }

  private boolean vouches(Sighting neighbour, Hit hit, Part part) {
    Surroundings around = part.around();
    int words =
        around.wordsBetween(
            Math.min(neighbour.end(), hit.end()), Math.max(neighbour.start(), hit.start()));
    boolean beside =
        words <= MOST_BETWEEN
            && around.sentence(neighbour.start()).equals(around.sentence(hit.start()));
    if (!beside || Words.isDeterminer(around.wordBefore(hit.start()))) {
      return false;
    }
    EntityId entity = hit.name().entity();
    return kinship.related(neighbour.entity(), entity)
        || (certain.contains(entity) && !neighbour.entity().equals(entity));
  }

  private static Set<EntityId> entities(List<Sighting> certain, Stretch sentence) {
    Set<EntityId> found = new HashSet<>();
    int index = Hit.lastBefore(certain, sentence.start(), Sighting::start) + 1;
    while (index < certain.size() && certain.get(index).start() < sentence.end()) {
      found.add(certain.get(index++).entity());
    }
    return found;
  }
}
