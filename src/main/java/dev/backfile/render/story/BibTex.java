package dev.backfile.render.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry for BibTeX and biber.
 *
 * <p>What means something to LaTeX is escaped so that braces stay balanced, since BibTeX counts
 * even those behind a backslash. Characters beyond ASCII are left as they are, which biber reads.
 *
 * @param slug the story's, which becomes the key
 * @param within what it appeared in, the narrowest first
 * @param address goes into a field that is taken literally
 */
record BibTex(
    String slug,
    String headline,
    List<String> authors,
    List<String> within,
    LocalDate date,
    String address) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern BEYOND_KEYS = Pattern.compile("[^a-z0-9.-]");

  /** BibTeX parts a name at commas and names at the word "and". */
  private static final Pattern PARTED = Pattern.compile(".*(?:,|(?i:\\band\\b)).*");

  /** The entry, without a line feed at its end. */
  String text() {
    StringBuilder out = new StringBuilder(320);
    out.append("@misc{").append(key()).append(",\n");
    field(out, "title", "{{" + escape(headline) + "}}");
    if (!authors.isEmpty()) {
      String names = authors.stream().map(BibTex::name).collect(Collectors.joining(" and "));
      field(out, "author", "{" + names + "}");
    }
    field(out, "howpublished", "{" + escape(String.join(", ", within)) + "}");
    field(out, "year", "{" + date.getYear() + "}");
    field(out, "month", MONTHS.get(date.getMonthValue() - 1));
    field(out, "day", "{" + date.getDayOfMonth() + "}");
    field(out, "url", "{" + address + "}");
    return out.append('}').toString();
  }

  /** The slug and the day; a slug beyond ASCII gives way to a number made from it. */
  private String key() {
    String ascii = BEYOND_KEYS.matcher(slug.toLowerCase(Locale.ROOT)).replaceAll("");
    String name =
        ascii.length() == slug.length() ? slug : "story-" + Integer.toHexString(slug.hashCode());
    return name + "-" + date;
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(" = ").append(value).append(",\n");
  }

  private static String name(String author) {
    String name = escape(author);
    return PARTED.matcher(author).matches() ? "{" + name + "}" : name;
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '\\' -> out.append("\\textbackslash{}");
        case '<' -> out.append("\\textless{}");
        case '>' -> out.append("\\textgreater{}");
        case '|' -> out.append("\\textbar{}");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
