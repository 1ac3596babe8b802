package dev.backfile.content.edit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where the keys, values and list items of a YAML head stand, to the last character.
 *
 * @param keys in their order
 */
record Layout(List<Key> keys) {

  /** The quotes around a text. */
  enum Quotes {
    NONE,
    SINGLE,
    DOUBLE,
    /** A block of lines behind {@code |} or {@code >}. */
    BLOCK
  }

  /** A text and the offsets of its first character and behind its last one, quotes included. */
  record Text(String text, Quotes quotes, int start, int end) {}

  /** What a key has. */
  enum Form {
    TEXT,
    FLOW_LIST,
    BLOCK_LIST,
    /** A map, or a list of other things than texts. */
    OTHER
  }

  /**
   * A key with its value.
   *
   * @param texts one for a text, the items of a list; none for what is neither
   * @param start where the value begins; for a key without one, behind its colon
   * @param end behind the value's last character
   */
  record Key(Text name, Form form, List<Text> texts, int start, int end) {
    boolean isEmpty() {
      return form == Form.TEXT && start == end;
    }
  }

  /** What is read of one value. */
  private static final class Reader {
    private final String text;
    private final int shift;
    private final Iterator<Event> events;
    private int last;

    Reader(String text, int shift) {
      this.text = text;
      this.shift = shift;
      LoadSettings settings =
          LoadSettings.builder()
              .setCodePointLimit(Integer.MAX_VALUE)
              .setLabel("front matter")
              .build();
      events = new Parse(settings).parseString(text).iterator();
    }

    List<Key> keys() {
      List<Key> keys = new ArrayList<>();
      Event event = events.next();
      while (events.hasNext() && !(event instanceof MappingStartEvent)) {
        event = events.next();
      }
      while (events.hasNext() && events.next() instanceof ScalarEvent name) {
        keys.add(key(text(name)));
      }
      return keys;
    }

    private Key key(Text name) {
      Event event = events.next();
      int start = offset(event.getStartMark());
      if (event instanceof ScalarEvent scalar) {
        Text value = text(scalar);
        return new Key(name, Form.TEXT, List.of(value), start, value.end());
      }
      List<Text> items = new ArrayList<>();
      boolean texts = event instanceof SequenceStartEvent;
      boolean flow = event instanceof CollectionStartEvent collection && collection.isFlow();
      int depth = 1;
      while (depth > 0) {
        Event next = events.next();
        if (next instanceof ScalarEvent scalar) {
          items.add(text(scalar));
        } else if (next instanceof CollectionStartEvent) {
          depth++;
          texts = false;
        } else {
          depth--;
        }
        if (depth == 0 && flow) {
          last = offset(next.getEndMark());
        }
      }
      Form list = flow ? Form.FLOW_LIST : Form.BLOCK_LIST;
      return new Key(name, texts ? list : Form.OTHER, items, start, Math.max(start, last));
    }

    private Text text(ScalarEvent event) {
      ScalarStyle style = event.getScalarStyle();
      Quotes quotes =
          switch (style) {
            case SINGLE_QUOTED -> Quotes.SINGLE;
            case DOUBLE_QUOTED -> Quotes.DOUBLE;
            case LITERAL, FOLDED -> Quotes.BLOCK;
            default -> Quotes.NONE;
          };
      last = offset(event.getEndMark());
      return new Text(event.getValue(), quotes, offset(event.getStartMark()), last);
    }

    /** Marks count code points; offsets count UTF-16 units. */
    private int offset(Optional<Mark> mark) {
      return shift + text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }
  }

  /**
   * The layout of a head that was read before without a fault.
   *
   * @param shift what is added to every offset
   */
  static Layout of(String text, int shift) {
    return new Layout(List.copyOf(new Reader(text, shift).keys()));
  }

  Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().text().equals(name)).findFirst();
  }
}
