package dev.backfile.content.html;

import dev.backfile.archive.Address;
import dev.backfile.archive.Html;
import dev.backfile.archive.Html.Run;
import java.util.ArrayList;
import java.util.List;

/** Gathers markup, text and links of the site into the runs of an {@link Html} value. */
final class Runs {

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder markup = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int written;
  private boolean space;
  private boolean picture;

  /** Where tags and escaped text are written. */
  StringBuilder markup() {
    return markup;
  }

  /** Adds text in which white space counts as it stands. */
  void addCode(String whole, boolean linked) {
    int start = text.length();
    text.append(whole);
    addRun(start, false, linked);
  }

  /** Adds text, its white space folded. */
  void addText(String whole, boolean prose, boolean linked) {
    int start = text.length();
    for (int i = 0; i < whole.length(); i++) {
      char character = whole.charAt(i);
      boolean blank = character == ' ' || character == '\n' || character == '\t';
      if (!blank) {
        text.append(character);
      } else if (!space && !atBlockStart()) {
        text.append(' ');
      } else if (!space && picture) {
        markup.append(' ');
      }
      space = blank;
    }
    addRun(start, prose, linked);
  }

  private void addRun(int start, boolean prose, boolean linked) {
    if (text.length() > start) {
      picture = false;
      flush();
      written = text.length();
      runs.add(new Html.Text(start, written, prose, linked));
    }
  }

  /** Adds the address of a page inside an attribute's quotes. */
  void addLink(Address page) {
    flush();
    runs.add(new Html.Link(page));
  }

  /** A picture was written, after which a space counts even where no text precedes it. */
  void afterPicture() {
    picture = true;
    space = false;
  }

  /** A block begins or ends here. */
  void breakText() {
    picture = false;
    if (!atBlockStart()) {
      text.append('\n');
    }
    space = false;
  }

  /** What was added. */
  Html build() {
    flush();
    // What a block's end put behind the last run belongs to no run.
    int end = written;
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new Html(text.substring(0, end), end < written ? cutAt(end) : runs);
  }

  /** Line feeds at the end of a last block of code are markup, not text. */
  private List<Run> cutAt(int end) {
    List<Run> cut = new ArrayList<>();
    for (Run run : runs) {
      if (run instanceof Html.Text last && last.end() > end) {
        int start = Math.min(last.start(), end);
        cut.add(new Html.Text(start, end, last.prose(), last.linked()));
        cut.add(new Html.Markup(text.substring(Math.max(last.start(), end), last.end())));
      } else {
        cut.add(run);
      }
    }
    return cut;
  }

  private boolean atBlockStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  private void flush() {
    if (markup.length() > 0) {
      runs.add(new Html.Markup(markup.toString()));
      markup.setLength(0);
    }
  }
}
