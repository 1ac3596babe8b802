package dev.backfile.lunr;

/**
 * The stem of an English word: lib/stemmer.js of lunr 2.3.9, under the MIT licence, which is Martin
 * Porter's algorithm of 1980 with its two later changes ({@code bli}, {@code logi}).
 *
 * <p>Whatever is not one of {@code aeiou} counts as a consonant: digits, dots, apostrophes, letters
 * of other scripts, each half of a surrogate pair. A {@code y} that begins the word is a consonant,
 * any other is read as the place needs it. Words of one or two UTF-16 units stay as they are, and
 * so do capitals. {@code "hopefully"} becomes {@code "hopefulli"}, {@code "node.js"} becomes {@code
 * "node.j"}.
 */
public final class Stemmer {

  // How far a word has come in [C]VCVC, C being a run of consonants and V one of vowels.
  private static final int BEGINNING = 0;
  private static final int LEADING_CONSONANTS = 1;
  private static final int VOWELS = 2;
  private static final int CONSONANTS = 3;
  private static final int SECOND_VOWELS = 4;
  private static final int SECOND_CONSONANTS = 5;

  // A longer ending stands before those that it ends in, because lunr's shortest-first "(.+?)"
  // finds the longest.
  private static final String[][] STEP_2 = {
    {"ational", "ate"},
    {"tional", "tion"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"izer", "ize"},
    {"bli", "ble"},
    {"alli", "al"},
    {"entli", "ent"},
    {"eli", "e"},
    {"ousli", "ous"},
    {"ization", "ize"},
    {"ation", "ate"},
    {"ator", "ate"},
    {"alism", "al"},
    {"iveness", "ive"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"aliti", "al"},
    {"iviti", "ive"},
    {"biliti", "ble"},
    {"logi", "log"},
  };

  private static final String[][] STEP_3 = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""},
  };

  private static final String[] STEP_4 = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize"
  };

  private final char[] units;
  private final int firstLineEnd;
  private int length;

  private Stemmer(String word) {
    length = word.length();
    // No ending grows the word beyond what it was, an "e" in step 1b replaces at least "ed".
    units = word.toCharArray();
    int index = 0;
    while (index < length && !isLineEnd(units[index])) {
      index++;
    }
    firstLineEnd = index;
  }

  /** The stem of a word in lower case; the word itself when there is nothing to take off. */
  public static String stem(String word) {
    return word.length() < 3 ? word : new Stemmer(word).stem();
  }

  private String stem() {
    boolean leadingY = units[0] == 'y';
    if (leadingY) {
      units[0] = 'Y';
    }
    plural();
    pastAndParticiple();
    finalY();
    replace(STEP_2);
    replace(STEP_3);
    suffix();
    finalE();
    if (leadingY) {
      units[0] = 'y';
    }
    return new String(units, 0, length);
  }

  /** Step 1a. */
  private void plural() {
    if ((ends("sses") && isStem(length - 4)) || (ends("ies") && isStem(length - 3))) {
      length -= 2;
    } else if (ends("s") && isStem(length - 2) && units[length - 2] != 's') {
      length--;
    }
  }

  /** Step 1b. */
  private void pastAndParticiple() {
    if (ends("eed") && isStem(length - 3)) {
      if (reached(length - 3) >= CONSONANTS) {
        length--;
      }
      return;
    }
    int stem = ends("ed") ? length - 2 : ends("ing") ? length - 3 : 0;
    if (!isStem(stem) || reached(stem) < VOWELS) {
      return;
    }
    length = stem;
    if (ends("at") || ends("bl") || ends("iz")) {
      units[length++] = 'e';
    } else if (endsInDouble()) {
      length--;
    } else if (isShort(length)) {
      units[length++] = 'e';
    }
  }

  /** Step 1c. */
  private void finalY() {
    if (ends("y") && isStem(length - 2) && !isVowel(units[length - 2])) {
      units[length - 1] = 'i';
    }
  }

  /** Steps 2 and 3. */
  private void replace(String[][] endings) {
    for (String[] ending : endings) {
      int stem = length - ending[0].length();
      if (ends(ending[0]) && isStem(stem)) {
        if (reached(stem) >= CONSONANTS) {
          ending[1].getChars(0, ending[1].length(), units, stem);
          length = stem + ending[1].length();
        }
        return;
      }
    }
  }

  /** Step 4. */
  private void suffix() {
    for (String ending : STEP_4) {
      int stem = length - ending.length();
      if (ends(ending) && isStem(stem)) {
        cutAt(stem);
        return;
      }
    }
    if ((ends("sion") || ends("tion")) && isStem(length - 4)) {
      cutAt(length - 3);
    }
  }

  /** Step 5. */
  private void finalE() {
    int stem = length - 1;
    if (ends("e") && isStem(stem)) {
      int reached = reached(stem);
      boolean once = reached == CONSONANTS || reached == SECOND_VOWELS;
      if (reached == SECOND_CONSONANTS || (once && !isShort(stem))) {
        length = stem;
      }
    }
    if (ends("ll")) {
      cutAt(length - 1);
    }
  }

  /** Cuts the word when what stays, for "ll" the word, has two runs of vowels with consonants. */
  private void cutAt(int stem) {
    if (reached(stem) == SECOND_CONSONANTS) {
      length = stem;
    }
  }

  private boolean ends(String ending) {
    int start = length - ending.length();
    if (start < 0) {
      return false;
    }
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (units[start + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What {@code ^(.+?)} can match: one unit or more, no line end among them. */
  private boolean isStem(int end) {
    return end > 0 && end <= firstLineEnd;
  }

  private boolean endsInDouble() {
    return length > 1
        && units[length - 1] == units[length - 2]
        && "aeiouylsz".indexOf(units[length - 1]) < 0;
  }

  /** {@code ^[^aeiou][^aeiouy]*[aeiouy][^aeiouwxy]$}, as in "hop". */
  private boolean isShort(int end) {
    return end > 2
        && reached(end - 2) == LEADING_CONSONANTS
        && isVowelOrY(units[end - 2])
        && !isVowelOrY(units[end - 1])
        && units[end - 1] != 'w'
        && units[end - 1] != 'x';
  }

  /** How far the first units come in [C]VCVC. */
  private int reached(int end) {
    int reached = BEGINNING;
    for (int i = 0; i < end && reached != SECOND_CONSONANTS; i++) {
      reached = next(reached, units[i]);
    }
    return reached;
  }

  private static int next(int reached, char unit) {
    boolean afterVowels = reached == VOWELS || reached == SECOND_VOWELS;
    if (isVowel(unit)) {
      return afterVowels ? reached : reached == BEGINNING ? VOWELS : reached + 1;
    }
    if (unit == 'y') {
      return reached + 1;
    }
    return afterVowels || reached == BEGINNING ? reached + 1 : reached;
  }

  private static boolean isVowelOrY(char unit) {
    return isVowel(unit) || unit == 'y';
  }

  private static boolean isVowel(char unit) {
    return unit == 'a' || unit == 'e' || unit == 'i' || unit == 'o' || unit == 'u';
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029';
  }
}
