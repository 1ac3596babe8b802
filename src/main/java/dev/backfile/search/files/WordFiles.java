package dev.backfile.search.files;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.backfile.parallel.Workers;
import dev.backfile.search.postings.Bytes;
import dev.backfile.search.postings.Postings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Dictionaries of the more frequent words, by first and by second character, for wrong typing. */
public final class WordFiles {

  private static final int SHORTEST = 4;
  private static final int FEWEST = 32;
  private static final String OTHERS = "";

  private final Postings postings;
  private final SearchFolder folder;
  private final Workers workers;

  /** Of an index, into a folder. */
  public WordFiles(Postings postings, SearchFolder folder, Workers workers) {
    this.postings = postings;
    this.folder = folder;
    this.workers = workers;
  }

  /** Writes the dictionaries. */
  public Json.Writing write() throws IOException {
    List<Integer> words = words();
    SortedMap<String, String> first = write(words, 0);
    SortedMap<String, String> second = write(words, 1);
    return root -> {
      names(root, "near", first);
      names(root, "near2", second);
    };
  }

  private List<Integer> words() {
    int n = postings.documents();
    int least = n <= 2_000 ? 1 : n <= 10_000 ? 2 : 3;
    List<Integer> words = new ArrayList<>();
    for (int term = 0; term < postings.terms(); term++) {
      if (isWord(postings.term(term)) && postings.spread(term) >= least) {
        words.add(term);
      }
    }
    return words;
  }

  private SortedMap<String, String> write(List<Integer> words, int place) throws IOException {
    SortedMap<String, List<Integer>> shelves = new TreeMap<>();
    for (int word : words) {
      shelves.computeIfAbsent(character(word, place), key -> new ArrayList<>()).add(word);
    }
    List<Integer> others = new ArrayList<>();
    shelves.values().stream().filter(shelf -> shelf.size() < FEWEST).forEach(others::addAll);
    shelves.values().removeIf(shelf -> shelf.size() < FEWEST);
    if (!others.isEmpty()) {
      others.sort(null);
      shelves.put(OTHERS, others);
    }
    List<Callable<String>> work = new ArrayList<>();
    shelves.values().forEach(shelf -> work.add(() -> folder.add("w", dictionary(shelf))));
    List<String> names = workers.all(work);
    SortedMap<String, String> result = new TreeMap<>();
    for (String key : shelves.keySet()) {
      result.put(key, names.get(result.size()));
    }
    return result;
  }

  private String character(int word, int place) {
    String text = postings.term(word);
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, place)));
  }

  private byte[] dictionary(List<Integer> words) {
    Bytes out = new Bytes();
    out.varint(words.size());
    String before = "";
    for (int word : words) {
      out.text(before, postings.term(word));
      before = postings.term(word);
    }
    for (int word : words) {
      double power = StrictMath.log(postings.spread(word)) / StrictMath.log(2);
      out.octet((int) Math.round(8 * power));
    }
    return out.copy();
  }

  private static void names(JsonGenerator root, String key, Map<String, String> names)
      throws IOException {
    root.writeArrayFieldStart(key);
    for (Map.Entry<String, String> entry : names.entrySet()) {
      root.writeStartArray();
      root.writeString(entry.getKey());
      root.writeString(entry.getValue());
      root.writeEndArray();
    }
    root.writeEndArray();
  }

  /** Letters and digits only, at least one letter, of scripts that put spaces between words. */
  private static boolean isWord(String term) {
    return term.codePointCount(0, term.length()) >= SHORTEST
        && term.codePoints().allMatch(WordFiles::isPart)
        && term.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isPart(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> isSpaced(point);
      default -> Character.isLetterOrDigit(point) && isSpaced(point);
    };
  }

  private static boolean isSpaced(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}
