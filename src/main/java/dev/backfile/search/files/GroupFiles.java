package dev.backfile.search.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table of groups, and the first document of every month. */
public final class GroupFiles {

  private GroupFiles() {}

  /**
   * A group.
   *
   * @param start its first document
   */
  public record Row(String slug, LocalDate date, String number, String title, int start) {}

  /** Writes all groups, oldest first. */
  public static Json.Writing write(List<Row> groups, SearchFolder folder) throws IOException {
    String name = folder.add("i", Json.bytes(json -> table(json, groups)));
    return root -> {
      months(root, groups);
      root.writeStringField("groups", name);
    };
  }

  private static void table(JsonGenerator json, List<Row> groups) throws IOException {
    json.writeStartObject();
    column(json, "slugs", groups, Row::slug);
    column(json, "dates", groups, row -> row.date().toString());
    column(json, "numbers", groups, Row::number);
    column(json, "titles", groups, Row::title);
    Json.gaps(json, "starts", groups.stream().map(Row::start).toList());
    json.writeEndObject();
  }

  private static void column(
      JsonGenerator json, String key, List<Row> groups, Function<Row, String> value)
      throws IOException {
    Json.texts(json, key, groups.stream().map(value).toList());
  }

  private static void months(JsonGenerator root, List<Row> groups) throws IOException {
    List<Integer> starts = new ArrayList<>();
    for (Row group : groups) {
      YearMonth first = YearMonth.from(groups.get(0).date());
      while (first.plusMonths(starts.size()).compareTo(YearMonth.from(group.date())) <= 0) {
        starts.add(group.start());
      }
    }
    root.writeObjectFieldStart("months");
    root.writeStringField(
        "first", groups.isEmpty() ? "" : YearMonth.from(groups.get(0).date()).toString());
    Json.gaps(root, "starts", starts);
    root.writeEndObject();
  }
}
