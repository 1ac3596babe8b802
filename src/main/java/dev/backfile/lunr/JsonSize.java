package dev.backfile.lunr;

import java.util.List;

/**
 * How many bytes the parts of an index take in JSON, commas between them left out.
 *
 * <p>Scores are not known before the last document; each counts as one digit.
 */
final class JsonSize {

  /** What stands around the parts. */
  static final int FRAME =
      "{'version':'2.3.9','fields':[],'fieldVectors':[],'invertedIndex':[],'pipeline':['stemmer']}"
          .length();

  private JsonSize() {}

  /** A text with its quotation marks. */
  static int ofText(String text) {
    int size = 2;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        size += unit == '"' || unit == '\\' || unit < ' ' ? 2 : 1;
      } else {
        // Half a pair is two bytes of four; what it takes alone is more.
        size += unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
      }
    }
    return size;
  }

  /** {@code ["title/a",[0,1,2,1]]}, given the sizes of both texts. */
  static long ofVector(int texts, int[] terms) {
    long size = texts - 1 + "[,[]]".length() + Math.max(0, 2L * terms.length - 1);
    for (int term : terms) {
      size += digits(term) + 1;
    }
    return size;
  }

  /** {@code "a":{}} for every term of a field. */
  static long ofPostings(int reference, int terms) {
    return (long) terms * (reference + ":{}".length());
  }

  /** {@code ["term",{"_index":4,"title":{},"text":{}}]} without postings. */
  static long ofTerm(String term, int number, List<Field> fields) {
    long size = (long) ofText(term) + "[,{'_index':}]".length() + digits(number);
    for (Field field : fields) {
      size += ofText(field.name()) + ",:{}".length();
    }
    return size;
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
