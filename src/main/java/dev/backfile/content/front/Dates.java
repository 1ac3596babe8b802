package dev.backfile.content.front;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as written: {@code YYYY-MM-DD}, a time and an offset may follow. */
public final class Dates {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[Tt ]+(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
              + "\\s*(Z|z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern IN_NAME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?:\\D.*)?$");

  private Dates() {}

  /** The moment; midnight and UTC where no time or offset is given. Nothing when impossible. */
  public static Optional<OffsetDateTime> parse(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      LocalTime time = LocalTime.of(number(date, 4), number(date, 5), number(date, 6));
      String offset = date.group(7);
      ZoneOffset zone =
          offset == null || offset.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(offset);
      return Optional.of(OffsetDateTime.of(day, time, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date with which a file name begins, possible or not. */
  public static Optional<String> inName(String name) {
    Matcher date = IN_NAME.matcher(name);
    return date.matches() ? Optional.of(date.group(1)) : Optional.empty();
  }

  private static int number(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }
}
