package dev.backfile.entities.review.names;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.Html;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts a story's running text into sentences of words. Every character is looked at a fixed number
 * of times.
 */
final class Sentences {

  private static final int LONGEST_WORD = 60;
  private static final int MOST_WORDS = 400;
  private static final String JOINTS = "-.'’&_+";

  private final String text;
  private final Consumer<List<Token>> sink;
  private final List<Mention> mentions;
  private int nextMention;
  private List<Token> words = new ArrayList<>();
  private char gap;

  private Sentences(String text, List<Mention> mentions, Consumer<List<Token>> sink) {
    this.text = text;
    this.mentions = mentions;
    this.sink = sink;
  }

  /** Gives every sentence with at least one word, headline first. */
  static void of(Story story, Consumer<List<Token>> sink) {
    String headline = story.headline();
    Sentences ofHeadline = new Sentences(headline, at(story, Mention.Where.HEADLINE), sink);
    ofHeadline.read(0, headline.length());
    ofHeadline.end();
    Sentences ofText = new Sentences(story.text(), at(story, Mention.Where.TEXT), sink);
    int end = 0;
    for (Html.Run run : story.body().runs()) {
      if (run instanceof Html.Text part && part.prose()) {
        if (part.start() > end) {
          ofText.skipped(story.text().substring(end, part.start()));
        }
        ofText.read(part.start(), part.end());
        end = part.end();
      }
    }
    ofText.end();
  }

  private static List<Mention> at(Story story, Mention.Where where) {
    return story.mentions().stream().filter(mention -> mention.where() == where).toList();
  }

  /** Code and addresses part words; blocks part sentences. */
  private void skipped(String between) {
    if (between.indexOf('\n') >= 0) {
      end();
    } else {
      gap('`');
    }
  }

  private void read(int from, int to) {
    int index = from;
    while (index < to) {
      Optional<Mention> mention = mentionAt(index);
      if (mention.isPresent()) {
        int end = Math.min(mention.get().end(), text.length());
        add(index, end, Optional.of(mention.get().entity()));
        index = Math.max(end, index + 1);
      } else if (isWord(text.codePointAt(index))) {
        index = word(index, to);
      } else {
        index = between(index, to);
      }
    }
  }

  private Optional<Mention> mentionAt(int index) {
    while (nextMention < mentions.size() && mentions.get(nextMention).start() < index) {
      nextMention++;
    }
    return nextMention < mentions.size() && mentions.get(nextMention).start() == index
        ? Optional.of(mentions.get(nextMention))
        : Optional.empty();
  }

  private int word(int start, int to) {
    boolean joined = isJoined(text.codePointAt(start));
    int limit = nextMention < mentions.size() ? mentions.get(nextMention).start() : to;
    limit = limit <= start ? to : Math.min(limit, to);
    int end = start;
    while (end < limit) {
      int c = text.codePointAt(end);
      int next = end + Character.charCount(c);
      boolean part =
          isWord(c)
              ? isJoined(c) == joined
              : JOINTS.indexOf(c) >= 0
                  && next < limit
                  && isWord(text.codePointAt(next))
                  && !isJoined(text.codePointAt(next))
                  && !joined;
      if (!part) {
        break;
      }
      end = next;
    }
    add(start, end, Optional.empty());
    return end;
  }

  private int between(int index, int to) {
    char c = text.charAt(index);
    if (c == '\n') {
      end();
    } else if (c == '/' || c == '@' || c == '\\' || c == '#') {
      // A path, an address or a handle goes on to the next space.
      int end = index;
      while (end < to && text.charAt(end) > ' ') {
        end++;
      }
      gap(c);
      return Math.max(index + 1, c == '/' && end - index > LONGEST_WORD ? end : index + 1);
    } else if ("。！？；".indexOf(c) >= 0
        || (!words.isEmpty() && ".!?".indexOf(c) >= 0 && isSentenceEnd(index))) {
      end();
    } else {
      gap(c);
    }
    return index + 1;
  }

  /** White space, or a closing mark and white space, follow; and no abbreviation is before. */
  private boolean isSentenceEnd(int index) {
    int next = index + 1;
    while (next < text.length() && "\"”’')".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    boolean space = next >= text.length() || text.charAt(next) <= ' ';
    return space && !(text.charAt(index) == '.' && isAbbreviation());
  }

  private boolean isAbbreviation() {
    String last = words.get(words.size() - 1).text();
    return last.length() == 1
        || last.contains(".")
        || List.of("Inc", "Corp", "Ltd", "Co", "vs", "Dr", "Mr", "Mrs", "Ms", "St", "Jr", "No")
            .contains(last);
  }

  private void gap(char c) {
    if (gap == 0 || gap == ' ') {
      gap = c <= ' ' || Character.isSpaceChar(c) ? ' ' : c;
    }
  }

  private void add(int start, int end, Optional<EntityId> known) {
    if (end - start > LONGEST_WORD && known.isEmpty()) {
      gap('`');
      return;
    }
    if (words.size() == MOST_WORDS) {
      end();
    }
    char before = words.isEmpty() ? 0 : gap == 0 ? '|' : gap;
    words.add(new Token(text.substring(start, end), start, end, before, known));
    gap = 0;
  }

  private void end() {
    if (!words.isEmpty()) {
      sink.accept(words);
      words = new ArrayList<>();
    }
    gap = 0;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Han, Kana and Hangul have no spaces between words, or no capitals to tell names by. */
  private static boolean isJoined(int c) {
    return c >= 0x2E80 && Character.isLetter(c) && !(c >= 0xFB00 && c <= 0xFB06);
  }
}
