package dev.backfile.cli.entities.suggestions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.Plain;
import dev.backfile.entities.review.NewAlias;
import dev.backfile.entities.review.NewName;
import dev.backfile.entities.review.Suggestions;
import dev.backfile.entities.review.Twins;
import dev.backfile.problem.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Suggestions as text and as JSON. */
public final class SuggestionPrint {

  private SuggestionPrint() {}

  /**
   * The lines of a table.
   *
   * @param all what there is, of which only a part may be listed
   */
  public static List<String> table(Suggestions listed, Suggestions all) {
    List<String> lines = new ArrayList<>();
    if (!listed.names().isEmpty()) {
      lines.add("Names without an entry");
      lines.add(row("#", "stories", "issues", "kind", "name", "why"));
    }
    int rank = 0;
    for (NewName name : listed.names()) {
      rank++;
      String stories = String.format(Locale.ROOT, "%,d", name.stories());
      String issues = String.format(Locale.ROOT, "%,d", name.issues());
      String number = Integer.toString(rank);
      lines.add(row(number, stories, issues, name.kind().word(), name.name(), why(name)));
      lines.add("       " + places(name.examples()));
    }
    int more = all.names().size() - listed.names().size();
    if (more > 0) {
      lines.add("       and " + Console.count(more, "more name", "more names") + "; see --limit");
    }
    if (!listed.aliases().isEmpty()) {
      lines.add("");
      lines.add("Probably other spellings of entries");
    }
    for (NewAlias alias : listed.aliases()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%7d  %s → %s: %s",
              alias.stories(),
              Plain.line(alias.text()),
              alias.entity().entry().place().file(),
              Plain.line(alias.reason())));
      lines.add("         " + Plain.line(alias.line()));
    }
    if (!listed.twins().isEmpty()) {
      lines.add("");
      lines.add("Entries that are probably one");
    }
    for (Twins.Twin twin : listed.twins()) {
      lines.add(
          Plain.line(
              "  %s and %s: %s".formatted(twin.one().name(), twin.other().name(), twin.reason())));
      lines.add("         " + twin.command());
    }
    if (lines.isEmpty()) {
      lines.add("Nothing to suggest.");
    }
    return lines;
  }

  /** One JSON object. */
  public static String json(Suggestions listed) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("names");
      for (NewName name : listed.names()) {
        name(name, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("aliases");
      for (NewAlias alias : listed.aliases()) {
        json.writeStartObject();
        json.writeStringField("entity", alias.entity().id().toString());
        json.writeStringField("text", alias.text());
        json.writeNumberField("stories", alias.stories());
        json.writeStringField("reason", alias.reason());
        json.writeStringField("line", alias.line());
        examples(alias.examples(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("duplicates");
      for (Twins.Twin twin : listed.twins()) {
        json.writeStartObject();
        json.writeStringField("one", twin.one().id().toString());
        json.writeStringField("other", twin.other().id().toString());
        json.writeStringField("reason", twin.reason());
        json.writeStringField("command", twin.command());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void name(NewName name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name.name());
    json.writeStringField("kind", name.kind().word());
    json.writeNumberField("stories", name.stories());
    json.writeNumberField("issues", name.issues());
    if (name.company().isPresent()) {
      json.writeStringField("company", name.company().get().text());
    }
    texts("aliases", name.aliases(), json);
    texts("reasons", name.reasons(), json);
    examples(name.examples(), json);
    json.writeStringField("file", name.file());
    json.writeEndObject();
  }

  private static void examples(List<Place> places, JsonGenerator json) throws IOException {
    texts("examples", places.stream().map(SuggestionPrint::place).toList(), json);
  }

  private static void texts(String key, List<String> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String row(
      String rank, String stories, String issues, String kind, String name, String why) {
    return String.format(
            Locale.ROOT,
            "%4s %8s %7s  %-8s %-28s %s",
            rank,
            stories,
            issues,
            kind,
            Plain.line(name),
            Plain.line(why))
        .stripTrailing();
  }

  private static String why(NewName name) {
    List<String> why = new ArrayList<>(name.reasons());
    name.company().ifPresent(maker -> why.add("maker " + maker));
    return String.join("; ", why);
  }

  private static String places(List<Place> places) {
    return String.join("  ", places.stream().map(SuggestionPrint::place).toList());
  }

  private static String place(Place place) {
    return Plain.line(place.line() == 0 ? place.file() : place.file() + ":" + place.line());
  }
}
