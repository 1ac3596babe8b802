package dev.backfile.content.front;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The part of YAML that front matter needs: maps, lists and texts, every text as written.
 *
 * <p>{@code 4.10}, {@code NO} and {@code 2024-02-30} stay texts. Tags, anchors and aliases are
 * refused, and so is nesting deeper than {@value #DEEPEST}.
 */
public final class Yaml {

  private static final int DEEPEST = 6;

  /** A value and the offset at which it begins. */
  public sealed interface Node permits Text, Sequence, Mapping {
    /** Offset into the parsed text in UTF-16 units. */
    int offset();
  }

  /**
   * A text.
   *
   * @param plain whether it stands without quotes, so that nothing means no value
   */
  public record Text(String text, boolean plain, int offset) implements Node {
    boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  public record Sequence(List<Node> items, int offset) implements Node {}

  /** Keys and their values, in their order. */
  public record Mapping(List<Pair> pairs, int offset) implements Node {}

  /** A key and its value. */
  public record Pair(Text key, Node value) {}

  /** Not YAML, or not the part of it that is read here. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Fault(String what, int offset) {
      super(what);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final int[] offsets;
  private final Iterator<Event> events;

  private Yaml(String text) {
    this.offsets = offsets(text);
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setLabel("front matter")
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** The map that a text is; an empty one for an empty text. */
  public static Mapping parse(String text) throws Fault {
    Yaml yaml = new Yaml(text);
    try {
      return yaml.document();
    } catch (MarkedYamlEngineException e) {
      String problem = String.valueOf(e.getProblem());
      boolean open = problem.contains("end of stream") || problem.contains("stream end");
      // The end says nothing about where a quote or a bracket was opened.
      int offset =
          (open ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
              .map(yaml::offset)
              .orElse(0);
      throw new Fault(open ? "what begins here has no end" : problem, offset);
    } catch (YamlEngineException e) {
      throw new Fault(String.valueOf(e.getMessage()), 0);
    }
  }

  private Mapping document() throws Fault {
    Event event = events.next();
    Optional<Mapping> found = Optional.empty();
    while (event.getEventId() != Event.ID.StreamEnd) {
      switch (event.getEventId()) {
        case StreamStart, DocumentStart, DocumentEnd, Comment -> {}
        default -> {
          if (found.isPresent()) {
            throw new Fault("a second document begins here", offset(event));
          }
          Node node = node(event, 0);
          if (node instanceof Mapping mapping) {
            found = Optional.of(mapping);
          } else if (!(node instanceof Text nothing && nothing.isNothing())) {
            throw new Fault("expected lines such as \"title: …\"", node.offset());
          }
        }
      }
      event = events.next();
    }
    return found.orElse(new Mapping(List.of(), 0));
  }

  private Node node(Event event, int depth) throws Fault {
    int offset = offset(event);
    if (depth > DEEPEST) {
      throw new Fault("nested more than " + DEEPEST + " deep", offset);
    }
    if (event instanceof AliasEvent) {
      throw new Fault("aliases (*name) are not allowed", offset);
    }
    if (event instanceof ScalarEvent scalar) {
      if (scalar.getAnchor().isPresent() || scalar.getTag().isPresent()) {
        throw new Fault("tags (!) and anchors (&) are not allowed", offset);
      }
      return new Text(scalar.getValue(), scalar.isPlain(), offset);
    }
    if (event instanceof CollectionStartEvent start
        && (start.getAnchor().isPresent() || start.getTag().isPresent())) {
      throw new Fault("tags (!) and anchors (&) are not allowed", offset);
    }
    if (event instanceof SequenceStartEvent) {
      List<Node> items = new ArrayList<>();
      for (Event next = next(); next.getEventId() != Event.ID.SequenceEnd; next = next()) {
        items.add(node(next, depth + 1));
      }
      return new Sequence(items, offset);
    }
    if (event instanceof MappingStartEvent) {
      List<Pair> pairs = new ArrayList<>();
      for (Event next = next(); next.getEventId() != Event.ID.MappingEnd; next = next()) {
        if (!(node(next, depth + 1) instanceof Text key)) {
          throw new Fault("a key must be a word", offset(next));
        }
        pairs.add(new Pair(key, node(next(), depth + 1)));
      }
      return new Mapping(pairs, offset);
    }
    throw new Fault("unexpected here", offset);
  }

  private Event next() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.Comment) {
      event = events.next();
    }
    return event;
  }

  private int offset(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  /** Marks count code points; offsets count UTF-16 units. */
  private int offset(Mark mark) {
    return offsets[Math.max(0, Math.min(mark.getIndex(), offsets.length - 1))];
  }

  /** The offset of every code point, and of the end. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    return offsets;
  }
}
