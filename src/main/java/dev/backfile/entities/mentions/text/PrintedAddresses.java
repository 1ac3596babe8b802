package dev.backfile.entities.mentions.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Addresses that a text prints: {@code https://openai.com/meta}, {@code www.meta.com}, {@code
 * openai.com/blog}, {@code press@openai.com}, {@code /posts/openai}, {@code r/OpenAI}. Names in
 * them are no mentions.
 *
 * <p>One pass: every character is looked at a fixed number of times.
 */
final class PrintedAddresses {

  private final String text;
  private final List<Stretch> found = new ArrayList<>();
  private int done;

  private PrintedAddresses(String text) {
    this.text = text;
  }

  /** The addresses in order, none touching another. */
  static List<Stretch> in(String text) {
    PrintedAddresses addresses = new PrintedAddresses(text);
    int slash = text.indexOf('/');
    int at = text.indexOf('@');
    int www = text.indexOf("www.");
    while (slash >= 0 || at >= 0 || www >= 0) {
      int hit = first(slash, first(at, www));
      int end = Math.max(hit + 1, addresses.take(hit));
      slash = slash >= 0 && slash < end ? text.indexOf('/', end) : slash;
      at = at >= 0 && at < end ? text.indexOf('@', end) : at;
      www = www >= 0 && www < end ? text.indexOf("www.", end) : www;
    }
    return addresses.found;
  }

  private static int first(int one, int other) {
    return one < 0 || (other >= 0 && other < one) ? other : one;
  }

  /**
   * Takes the address around a tell-tale character, if it is one; gives the end of what is done.
   */
  private int take(int hit) {
    int start =
        switch (text.charAt(hit)) {
          case '/' -> slash(hit);
          case '@' -> mailbox(hit);
          default -> isBehindWord(hit) ? hit + 1 : hit;
        };
    if (start <= hit) {
      int end = end(hit);
      found.add(new Stretch(start, end));
      done = end;
    }
    return done;
  }

  /** Where the address around a slash starts; behind the slash when there is none. */
  private int slash(int slash) {
    if (text.startsWith("://", slash - 1)) {
      return scheme(slash - 1);
    }
    if (slash == done || !isBehindWord(slash)) {
      return isPath(slash) ? slash : slash + 1;
    }
    return isForum(slash - 1) ? slash - 1 : host(slash);
  }

  /** Whether a slash begins a path of two parts or more, in lower case: {@code /posts/openai}. */
  private boolean isPath(int slash) {
    int part = slash + 1;
    while (part < text.length() && isHostPart(text.charAt(part))) {
      part++;
    }
    return part > slash + 1
        && part + 1 < text.length()
        && text.charAt(part) == '/'
        && isAsciiWord(text.charAt(part + 1));
  }

  /** Whether a letter stands for a forum or one of its users, as in {@code r/OpenAI}. */
  private boolean isForum(int letter) {
    char c = text.charAt(letter);
    return letter >= done
        && (c == 'r' || c == 'u')
        && !isBehindWord(letter)
        && letter + 2 < text.length()
        && isAsciiWord(text.charAt(letter + 2));
  }

  private boolean isBehindWord(int index) {
    return Characters.kindBefore(text, index) == Characters.WORD;
  }

  /** Where the scheme that ends at a colon starts; behind the colon when there is none. */
  private int scheme(int colon) {
    int start = colon;
    while (start > done && isAsciiWord(text.charAt(start - 1))) {
      start--;
    }
    return start == colon ? colon + 2 : start;
  }

  /** Where the host before a slash starts, in lower case and with a dot in it. */
  private int host(int slash) {
    int start = slash;
    int dot = -1;
    while (start > done && isHostPart(text.charAt(start - 1))) {
      start--;
      if (text.charAt(start) == '.' && dot < 0) {
        dot = start;
      }
    }
    boolean host =
        dot > start
            && slash - dot > 2
            && isLowerCase(text.charAt(dot + 1))
            && Characters.kindBefore(text, start) != Characters.WORD
            && Characters.kindAt(text, slash + 1) != Characters.UNSPACED;
    return host ? start : slash + 1;
  }

  /** Where the e-mail address around an at sign starts. */
  private int mailbox(int at) {
    int start = at;
    while (start > done && (isAsciiWord(text.charAt(start - 1)) || isJoint(start - 1))) {
      start--;
    }
    boolean mailbox = start < at && at + 1 < text.length() && isAsciiWord(text.charAt(at + 1));
    return mailbox ? start : at + 1;
  }

  private boolean isJoint(int index) {
    return "._%+-".indexOf(text.charAt(index)) >= 0;
  }

  private int end(int start) {
    int end = start;
    int open = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '(') {
        open++;
      }
      boolean outside =
          c <= ' '
              || Character.isSpaceChar(c)
              || "<>\"“”«»".indexOf(c) >= 0
              || (c == ')' && open-- == 0)
              || (c >= '\u3000' && c <= '\u303F')
              || (c >= '\uFF01' && c <= '\uFF0F')
              || Characters.kind(c) == Characters.UNSPACED;
      if (outside) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isHostPart(char c) {
    return isLowerCase(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }

  private static boolean isLowerCase(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isAsciiWord(char c) {
    return c < 128 && Characters.kind(c) == Characters.WORD;
  }
}
