package dev.backfile.entities.review;

import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A name that looks like a company or model and has no entry.
 *
 * @param company the maker, guessed, for a model; always one of the registry
 * @param family guessed, for a model
 * @param aliases its other spellings that would not be found by themselves
 * @param stories in how many stories it stands
 * @param issues in how many issues
 * @param score what the list is ranked by
 * @param reasons why it is taken for one, the strongest first
 * @param examples where it stands, at most three
 */
public record NewName(
    String name,
    EntityKind kind,
    Optional<Slug> company,
    Optional<String> family,
    List<String> aliases,
    int stories,
    int issues,
    double score,
    List<String> reasons,
    List<Place> examples) {

  /** Copies the lists. */
  public NewName {
    aliases = List.copyOf(aliases);
    reasons = List.copyOf(reasons);
    examples = List.copyOf(examples);
  }

  /** The name its file would have, without {@code .md}; nothing when none can be made from it. */
  public Optional<Slug> slug() {
    return Slug.from(name);
  }

  /** The file, ready to be saved: front matter and no description. */
  public String file() {
    StringBuilder file = new StringBuilder("---\nname: ").append(quoted(name)).append('\n');
    company.ifPresent(maker -> file.append("company: ").append(quoted(maker.text())).append('\n'));
    family.ifPresent(text -> file.append("family: ").append(quoted(text)).append('\n'));
    if (!aliases.isEmpty()) {
      List<String> texts = aliases.stream().map(NewName::quoted).toList();
      file.append("aliases: [").append(String.join(", ", texts)).append("]\n");
    }
    return file.append("---\n").toString();
  }

  /** A text as YAML: plain where that is safe everywhere, else in double quotes. */
  static String quoted(String text) {
    boolean plain =
        text.matches("\\p{L}[\\p{L}\\p{N}.]*(?:[ -][\\p{L}\\p{N}.]+)*")
            && !text.matches("(?i)y|n|yes|no|on|off|true|false|null");
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
