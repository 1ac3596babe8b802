package dev.backfile.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of an address: the last name of a page, or a story's anchor.
 *
 * <p>Letters, marks and digits of any script, with single characters of {@code - . _ +} between
 * them; never {@code ..}, never a leading {@code _} or {@code .}, no name that a file system
 * reserves. At most 80 characters. What has this type can be a file name and needs no checking
 * again.
 *
 * @param text in Unicode's composed form (NFC)
 */
public record Slug(String text) implements Comparable<Slug> {

  /** The most characters (code points) a slug has. */
  public static final int LONGEST = 80;

  private static final int LONGEST_IN_BYTES = 240;
  private static final Pattern GRAMMAR =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[-._+]++[\\p{L}\\p{M}\\p{N}]++)*+");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");

  /**
   * Checks the grammar.
   *
   * @throws IllegalArgumentException when the text is no slug; see {@link #parse} for text from
   *     content
   */
  public Slug {
    if (!isSlug(text)) {
      throw new IllegalArgumentException("not a slug: " + text);
    }
  }

  /** The slug that a text is, after composing (NFC), or nothing. */
  public static Optional<Slug> parse(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return isSlug(composed) ? Optional.of(new Slug(composed)) : Optional.empty();
  }

  /**
   * The slug made from a headline or a name: compatibility-composed (NFKC), in lower case, letters
   * and digits of any script kept, a dot between digits kept, everything else a hyphen.
   *
   * <p>{@code "GPT-5.4 tops SWE-Bench!"} gives {@code gpt-5.4-tops-swe-bench}; a text without a
   * letter or digit gives nothing.
   */
  public static Optional<Slug> from(String headline) {
    // Only the first characters can count, and a headline may be hostile.
    String start = headline.length() > 400 ? headline.substring(0, 400) : headline;
    String folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    StringBuilder slug = new StringBuilder();
    int characters = 0;
    boolean gap = false;
    for (int i = 0; i < folded.length() && characters < LONGEST; ) {
      int character = folded.codePointAt(i);
      int next = i + Character.charCount(character);
      if (isWordPart(character, slug.length() > 0 && !gap)) {
        if (gap && slug.length() > 0) {
          slug.append('-');
          characters++;
        }
        gap = false;
        if (characters < LONGEST) {
          slug.appendCodePoint(character);
          characters++;
        }
      } else if (character == '.' && !gap && isDigitAt(folded, i - 1) && isDigitAt(folded, next)) {
        slug.append('.');
        characters++;
      } else if (!isIgnored(character)) {
        gap = true;
      }
      i = next;
    }
    return shortest(slug);
  }

  /**
   * The form in which two slugs are the same address to a reader or a file system that ignores
   * case.
   */
  public String folded() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  // Slugs are compared by the million; what a record has by itself takes many times as long.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Slug slug && text.equals(slug.text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(Slug other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<Slug> shortest(StringBuilder slug) {
    int end = slug.length();
    while (end > 0 && utf8Length(slug, end) > LONGEST_IN_BYTES) {
      end -= Character.charCount(Character.codePointBefore(slug, end));
    }
    while (end > 0 && (slug.charAt(end - 1) == '-' || slug.charAt(end - 1) == '.')) {
      end--;
    }
    String text = slug.substring(0, end);
    if (RESERVED.matcher(text).matches()) {
      text = text.contains(".") ? text.replace('.', '-') : text + "-1";
    }
    return parse(text);
  }

  private static int utf8Length(CharSequence text, int end) {
    return text.subSequence(0, end).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isWordPart(int character, boolean insideWord) {
    if (Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER) {
      return true;
    }
    int type = Character.getType(character);
    return insideWord
        && !isVariation(character)
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  /** Apostrophes, and what cannot be seen, part no words. */
  private static boolean isIgnored(int character) {
    return character == '\''
        || character == '’'
        || isVariation(character)
        || Character.getType(character) == Character.ENCLOSING_MARK
        || Character.getType(character) == Character.FORMAT;
  }

  /** The marks that choose between the black and the coloured form of a sign. */
  private static boolean isVariation(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  private static boolean isDigitAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  private static boolean isSlug(String text) {
    return isPlain(text) || isOtherSlug(text);
  }

  /** Most slugs are longer than a reserved name and have nothing but {@code a-z 0-9 -}. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length <= 4 || length > LONGEST || text.charAt(0) == '-' || text.endsWith("-")) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      boolean letter = character >= 'a' && character <= 'z';
      if (!letter && !(character >= '0' && character <= '9') && character != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isOtherSlug(String text) {
    return text.length() <= 2 * LONGEST
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES
        && GRAMMAR.matcher(text).matches()
        && !text.contains("..")
        && !RESERVED.matcher(text).matches()
        && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
