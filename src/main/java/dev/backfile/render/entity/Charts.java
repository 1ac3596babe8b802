package dev.backfile.render.entity;

import dev.backfile.pages.History;
import dev.backfile.pages.History.Period;
import dev.backfile.render.entity.EntityPages.Bar;
import dev.backfile.render.entity.EntityPages.Block;
import dev.backfile.render.entity.EntityPages.Chart;
import dev.backfile.render.entity.EntityPages.ChartRow;
import dev.backfile.render.entity.EntityPages.Tick;
import dev.backfile.render.print.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Stories by period as a bar chart.
 *
 * <p>The drawing has no scale of its own: places are percentages, so that it fills any width while
 * letters keep their size. A period without stories is a gap.
 */
final class Charts {

  /** Hundredths of a percent. */
  private static final int WHOLE = 10_000;

  private static final int TOP = 1_500;
  private static final int GROUND = 8_000;
  private static final int SMALLEST = 120;

  /** Where words stand below the ground. */
  private static final int BELOW = 8_900;

  private static final int FURTHER_BELOW = 9_800;

  /** Fewer bars than this do not fill the width. */
  private static final int NARROW = 10;

  private static final int SLOT = 64;
  private static final int MONTHS_NAMED = 12;
  private static final int MOST_YEARS = 6;

  private final Words words;

  Charts(Words words) {
    this.words = words;
  }

  /** The chart of a history; nothing when fewer than two periods have stories. */
  List<Chart> of(History history) {
    List<Period> periods = history.periods();
    List<Period> used = periods.stream().filter(period -> period.stories() > 0).toList();
    if (used.size() < 2) {
      return List.of();
    }
    int most = used.stream().mapToInt(Period::stories).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).stories() > 0) {
        bars.add(bar(periods.get(i), i, periods.size(), most));
      }
    }
    int months = periods.get(0).months();
    String unit = months == 1 ? "month" : months == 3 ? "quarter" : months == 12 ? "year" : "years";
    boolean narrow = periods.size() < NARROW;
    return List.of(
        new Chart(
            words.get("chart_title_" + unit),
            description(periods, used, most),
            narrow ? Integer.toString(SLOT * periods.size()) : "100%",
            "160",
            words.count("stories", most),
            percent(TOP),
            percent(GROUND),
            bars,
            months == 1 && periods.size() <= MONTHS_NAMED ? months(periods) : years(periods),
            words.get("chart_" + unit),
            used.stream().map(this::row).toList()));
  }

  /** One sentence for a history whose several stories are all of one period; else nothing. */
  String span(History history) {
    List<Period> used = history.periods().stream().filter(period -> period.stories() > 0).toList();
    return used.size() != 1 || history.stories() == 1
        ? ""
        : words.get(
            "chart_none",
            "stories",
            words.count("stories", history.stories()),
            "period",
            name(used.get(0)));
  }

  private String description(List<Period> periods, List<Period> used, int most) {
    Period best =
        used.stream().filter(period -> period.stories() == most).findFirst().orElse(used.get(0));
    return words.get(
        "chart_description",
        "from",
        name(periods.get(0)),
        "to",
        name(periods.get(periods.size() - 1)),
        "stories",
        words.count("stories", most),
        "period",
        name(best));
  }

  private Bar bar(Period period, int index, int of, int most) {
    int from = WHOLE * index / of;
    int slot = WHOLE * (index + 1) / of - from;
    int width = slot * 7 / 10;
    int headlines = height(period.headlines(), most);
    int others = height(period.others(), most);
    return new Bar(
        words.get(
            "chart_bar",
            "period",
            name(period),
            "stories",
            words.count("stories", period.stories()),
            "n",
            words.number(period.headlines())),
        percent(from),
        percent(slot),
        percent(from + (slot - width) / 2),
        percent(width),
        block(GROUND - headlines, headlines),
        block(GROUND - headlines - others, others));
  }

  private static List<Block> block(int at, int height) {
    return height == 0 ? List.of() : List.of(new Block(percent(at), percent(height)));
  }

  private static int height(int stories, int most) {
    return stories == 0 ? 0 : Math.max(SMALLEST, (GROUND - TOP) * stories / most);
  }

  private ChartRow row(Period period) {
    return new ChartRow(
        name(period), words.number(period.headlines()), words.number(period.others()));
  }

  /** A short name below every bar, or every second one; the year below the first of it. */
  private List<Tick> months(List<Period> periods) {
    List<Tick> ticks = new ArrayList<>();
    int size = periods.size();
    int step = size <= MONTHS_NAMED / 2 ? 1 : 2;
    for (int i = 0; i < size; i++) {
      int month = periods.get(i).start().getMonthValue();
      String at = percent(WHOLE * (2 * i + 1) / (2 * size));
      if (i % step == 0) {
        ticks.add(new Tick(at, percent(BELOW), "middle", words.get("mon_" + month)));
      }
      if (i == 0 || month == 1) {
        ticks.add(new Tick(at, percent(FURTHER_BELOW), "middle", year(periods.get(i))));
      }
    }
    return ticks;
  }

  /** The years where they begin, no more than {@link #MOST_YEARS}. */
  private static List<Tick> years(List<Period> periods) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      if (i == 0 || periods.get(i).start().getMonthValue() == 1) {
        starts.add(i);
      }
    }
    int size = periods.size();
    if (starts.size() > 2 && (starts.get(1) - starts.get(0)) * MOST_YEARS < size) {
      // The rest of a year has no room for its name.
      starts.remove(0);
    }
    int step = (starts.size() + MOST_YEARS - 1) / MOST_YEARS;
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < starts.size(); i += step) {
      int at = WHOLE * starts.get(i) / size;
      boolean last = WHOLE - at < WHOLE / MOST_YEARS / 2;
      ticks.add(
          new Tick(
              percent(last ? WHOLE : at),
              percent(BELOW),
              last ? "end" : "start",
              year(periods.get(starts.get(i)))));
    }
    return ticks;
  }

  private static String year(Period period) {
    return Integer.toString(period.start().getYear());
  }

  private String name(Period period) {
    return switch (period.months()) {
      case 1 -> words.month(YearMonth.from(period.start()));
      case 3 ->
          words.get(
              "chart_quarter_name",
              "quarter",
              Integer.toString((period.start().getMonthValue() + 2) / 3),
              "year",
              year(period));
      case 12 -> year(period);
      default ->
          words.get(
              "chart_years_name",
              "from",
              year(period),
              "to",
              Integer.toString(period.start().getYear() + period.months() / 12 - 1));
    };
  }

  private static String percent(int hundredths) {
    int rest = hundredths % 100;
    return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
  }
}
