package dev.backfile.entities.mentions.names;

import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.entities.mentions.text.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** What is left of names when a part is left out. */
final class Parts {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_FIRST_WORD = 4;
  private static final Pattern SEPARATOR = Pattern.compile("(?<=[\\s\\h-])|(?=[\\s\\h-])");
  private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");

  private Parts() {}

  /** A company's name without {@code Inc.} and the like at its end; empty when it has none. */
  static String withoutLegalForm(Entity entity) {
    if (!(entity instanceof Company)) {
      return "";
    }
    List<String> words = words(entity.name());
    int end = words.size();
    while (end > 1 && Words.isLegal(words.get(end - 1))) {
      end--;
    }
    return end == words.size() ? "" : joined(words.subList(0, end));
  }

  /** A text and its plural where that is more than an {@code s}. */
  static List<String> numbers(String text) {
    if (text.endsWith("sis")) {
      return List.of(text, text.substring(0, text.length() - 2) + "es");
    }
    if (text.matches(".*[^aeiou]y")) {
      return List.of(text, text.substring(0, text.length() - 1) + "ies");
    }
    return text.matches(".*(?:s|x|ch|sh)") ? List.of(text, text + "es") : List.of(text);
  }

  /** A model's name without its family's or its maker's, where letters and digits are left. */
  static Set<String> tails(Model model, SortedMap<EntityId, Entity> entities) {
    Set<String> tails = new LinkedHashSet<>();
    for (String rest : rests(model, entities)) {
      if (Name.hasDigit(rest) && rest.chars().anyMatch(Character::isLetter)) {
        tails.add(rest);
      }
    }
    return tails;
  }

  /** What an entity may be called behind a full mention. */
  static Set<String> shortForms(Entity entity, SortedMap<EntityId, Entity> entities) {
    Set<String> candidates = new LinkedHashSet<>();
    if (entity instanceof Model model) {
      List<String> rests = new ArrayList<>(rests(model, entities));
      rests.forEach(rest -> candidates.add(withoutVersion(rest)));
      candidates.addAll(rests);
      candidates.add(withoutVersion(model.name()));
      // A family's name alone means the family, or a product that is called so.
      model.family().map(Family::name).ifPresent(candidates::remove);
    } else {
      List<String> words = words(entity.name());
      int end = words.size();
      while (end > 1 && Words.isGeneric(words.get(end - 1))) {
        end--;
      }
      candidates.add(joined(words.subList(0, end)));
      String first = joined(words.subList(0, Math.min(1, words.size())));
      if (first.length() >= SHORTEST_FIRST_WORD) {
        candidates.add(first);
      }
    }
    candidates.remove(entity.name());
    candidates.removeIf(text -> !isShortForm(text));
    return candidates;
  }

  private static boolean isShortForm(String text) {
    return text.length() >= SHORTEST
        && Character.isUpperCase(text.codePointAt(0))
        && text.chars().filter(Character::isLetter).count() >= SHORTEST
        && !Words.isNeverShort(text);
  }

  /** The name behind the family's, and behind the maker's. */
  private static Set<String> rests(Model model, SortedMap<EntityId, Entity> entities) {
    List<String> heads = new ArrayList<>();
    model.family().map(Family::name).ifPresent(heads::add);
    Optional<Entity> maker =
        model.company().map(slug -> entities.get(new EntityId(EntityKind.COMPANY, slug)));
    maker.ifPresent(
        company -> {
          heads.add(company.name());
          heads.addAll(company.entry().aliases());
        });
    Set<String> rests = new LinkedHashSet<>();
    for (String head : heads) {
      String rest = behind(head.strip(), model.name());
      if (!rest.isEmpty()) {
        rests.add(rest);
      }
    }
    return rests;
  }

  private static String behind(String head, String name) {
    int length = head.length();
    boolean begins =
        length > 0
            && length + 1 < name.length()
            && Characters.isSeparator(Characters.plain(name.charAt(length)));
    for (int i = 0; begins && i < length; i++) {
      begins = Characters.symbol(head.charAt(i)) == Characters.symbol(name.charAt(i));
    }
    return begins ? name.substring(length + 1).strip() : "";
  }

  /** Words without digits; of {@code Qwen3.5} the letters. */
  private static String withoutVersion(String name) {
    StringBuilder kept = new StringBuilder();
    for (String part : SEPARATOR.split(name, -1)) {
      String letters = Name.hasDigit(part) ? letters(part) : part;
      boolean separator =
          !part.isEmpty() && Characters.isSeparator(Characters.plain(part.charAt(0)));
      boolean behindSeparator =
          kept.length() == 0
              || Characters.isSeparator(Characters.plain(kept.charAt(kept.length() - 1)));
      if (!(separator && behindSeparator)) {
        kept.append(letters);
      }
    }
    return kept.toString().replaceAll("[\\s\\h-]+$", "");
  }

  private static String letters(String part) {
    int end = 0;
    while (end < part.length() && Character.isLetter(part.charAt(end))) {
      end++;
    }
    return end >= SHORTEST ? part.substring(0, end) : "";
  }

  private static List<String> words(String name) {
    return List.of(SPACE.split(name.strip(), -1));
  }

  private static String joined(List<String> words) {
    return String.join(" ", words).replaceAll("[,;&]+$", "").strip();
  }
}
