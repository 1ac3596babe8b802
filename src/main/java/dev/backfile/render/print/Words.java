package dev.backfile.render.print;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.InvalidPropertiesFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the interface in one language.
 *
 * <p>English comes first, then the language that ships, then the site's own {@code
 * templates/words_<language>.properties}; the last to name a word wins. Dates and numbers are
 * written with words from these files only, so they do not depend on the machine.
 *
 * <p>A counted word has up to six forms, such as {@code stories_one} and {@code stories_other}. The
 * language of the file that has them says which goes with a number; one that is not there gives way
 * to {@code _other}.
 */
public final class Words {

  private static final String SHIPPED = "/dev/backfile/render/words_";

  private final SortedMap<String, String> words;

  /** The languages of counted words, by what they count. */
  private final SortedMap<String, String> counted;

  private Words(SortedMap<String, String> words, SortedMap<String, String> counted) {
    this.words = Collections.unmodifiableSortedMap(words);
    this.counted = Collections.unmodifiableSortedMap(counted);
  }

  /**
   * Reads the words of a language.
   *
   * @param language BCP 47 tag; for {@code en-GB} the words of {@code en} are read first, and
   *     {@code zh-CN} and {@code ZH} have those of {@code zh}. Its direction is known without a
   *     word
   * @param templates the site's folder of templates, existing or not
   * @throws InvalidPropertiesFormatException when the site's file is not a properties file
   * @throws IOException when it cannot be read
   */
  public static Words read(String language, Path templates) throws IOException {
    SortedMap<String, String> words = new TreeMap<>();
    SortedMap<String, String> counted = new TreeMap<>();
    for (String name : languages(language)) {
      try (InputStream shipped = Words.class.getResourceAsStream(SHIPPED + name + ".properties")) {
        if (shipped != null) {
          add(name, new InputStreamReader(shipped, StandardCharsets.UTF_8), words, counted);
        }
      }
    }
    words.put("direction", Tongue.direction(language));
    for (String name : languages(language)) {
      Path own = templates.resolve("words_" + name + ".properties");
      if (Files.isRegularFile(own)) {
        try (BufferedReader reader = Files.newBufferedReader(own)) {
          add(name, reader, words, counted);
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
          throw new InvalidPropertiesFormatException(own + " is not a properties file in UTF-8");
        }
      }
    }
    return new Words(words, counted);
  }

  /** The English words that ship. */
  public static Words english() {
    try {
      return read("en", Path.of("no-such-folder"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> languages(String language) {
    List<String> names = new ArrayList<>(List.of("en"));
    int hyphen = language.indexOf('-');
    String first = hyphen < 0 ? language : language.substring(0, hyphen);
    for (String name : List.of(first.toLowerCase(Locale.ROOT), language)) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static void add(
      String language,
      Reader reader,
      SortedMap<String, String> words,
      SortedMap<String, String> counted)
      throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      int end = key.lastIndexOf('_');
      if (end > 0 && Plurals.FORMS.contains(key.substring(end + 1))) {
        String things = key.substring(0, end);
        if (!language.equals(counted.put(things, language))) {
          // Another language's one or few may be of other numbers.
          Plurals.FORMS.stream()
              .filter(form -> !form.equals("other"))
              .forEach(form -> words.remove(things + "_" + form));
        }
      }
      words.put(key, properties.getProperty(key));
    }
  }

  /** All of them, for templates: {@code ${words.skip}}. */
  public Map<String, String> all() {
    return words;
  }

  /** Those whose keys begin with a prefix, by the rest of the key. */
  public SortedMap<String, String> all(String prefix) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> word : words.tailMap(prefix).entrySet()) {
      if (!word.getKey().startsWith(prefix)) {
        break;
      }
      found.put(word.getKey().substring(prefix.length()), word.getValue());
    }
    return found;
  }

  /**
   * What a script needs to say and to count what begins with a prefix: those words by the rest of
   * their keys, the months as {@code month_1} to {@code month_12}, and as {@code counting} the
   * language whose rules its counted words follow.
   *
   * @param things what it counts, a key without its ending
   */
  public SortedMap<String, String> forScript(String prefix, String things) {
    SortedMap<String, String> found = all(prefix);
    all("month_").forEach((month, word) -> found.put("month_" + month, word));
    found.put("counting", spoken(prefix + things));
    return found;
  }

  /**
   * A word.
   *
   * @param filled names of braces and what goes into them, in turn
   */
  public String get(String key, String... filled) {
    String word = Objects.requireNonNull(words.get(key), key);
    if (filled.length == 0) {
      return word;
    }
    // In one pass, so that braces in a name are left alone.
    StringBuilder out = new StringBuilder(word.length() + 32);
    int from = 0;
    for (int open = word.indexOf('{'); open >= 0; open = word.indexOf('{', from)) {
      int close = word.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(word, from, open).append(value(word, open, close, filled));
      from = close + 1;
    }
    return out.append(word, from, word.length()).toString();
  }

  private static String value(String word, int open, int close, String... filled) {
    String name = word.substring(open + 1, close);
    for (int i = 0; i < filled.length; i += 2) {
      if (filled[i].equals(name)) {
        return filled[i + 1];
      }
    }
    return word.substring(open, close + 1);
  }

  /** A number of things: {@code 9,840 stories}. */
  public String count(String things, int number) {
    return get(form(things, number), "n", number(number));
  }

  private String form(String things, int number) {
    String form = things + "_" + Plurals.of(spoken(things)).form(number);
    return words.containsKey(form) ? form : things + "_other";
  }

  /** The language of a counted word. */
  private String spoken(String things) {
    return counted.getOrDefault(things, "en");
  }

  /** A whole number with its thousands apart. */
  public String number(int number) {
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, get("thousands"));
    }
    return out.toString();
  }

  /** A date in full: {@code 10 April 2026}. */
  public String date(LocalDate date) {
    return date("date", date);
  }

  /** A date in full where room is short: {@code 10 Apr 2026}. */
  public String tableDate(LocalDate date) {
    return date("date_table", date);
  }

  /** A date under a heading with its year: {@code 10 Apr}. */
  public String shortDate(LocalDate date) {
    return date("date_short", date);
  }

  /** A month: {@code April 2026}. */
  public String month(YearMonth month) {
    return date("date_month", month.atDay(1));
  }

  private String date(String pattern, LocalDate date) {
    int month = date.getMonthValue();
    return get(
        pattern,
        "day",
        Integer.toString(date.getDayOfMonth()),
        "month",
        get("month_" + month),
        "mon",
        get("mon_" + month),
        "year",
        Integer.toString(date.getYear()));
  }

  /** Names in a row: {@code A, B and C}. */
  public String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(get("list_comma"), names.subList(0, last))
            + get("list_last")
            + names.get(last);
  }
}
