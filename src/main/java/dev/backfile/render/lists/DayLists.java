package dev.backfile.render.lists;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.pages.Page;
import dev.backfile.render.lists.ListPages.MonthLink;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The issues by day of the year. */
final class DayLists {

  private static final int HEADLINES = 3;
  private static final Address DAYS = Address.of("/on-this-day/");

  private final Links links;
  private final Words words;
  private final Rows rows;

  DayLists(Links links, Words words, Rows rows) {
    this.links = links;
    this.words = words;
    this.rows = rows;
  }

  /** What came out around a day in earlier years. */
  ListPages.Day day(Page.OnThisDay page) {
    String date = day(MonthDay.from(page.day()));
    List<ListPages.Anniversary> years = new ArrayList<>();
    for (Page.Anniversary year : page.years()) {
      years.add(
          new ListPages.Anniversary(
              "_" + year.year(),
              Integer.toString(year.year()),
              words.count("years_ago", year.ago()),
              year.issues().stream().map(this::remembered).toList()));
    }
    return new ListPages.Day(
        words.get("day_title"),
        words.get(years.isEmpty() ? "day_none" : "day_text", "date", date),
        years,
        strip(page.months(), Optional.empty()));
  }

  private ListPages.Remembered remembered(Issue issue) {
    List<Link> stories =
        Rows.sections(issue).stream()
            .limit(1)
            .flatMap(section -> section.stories().stream())
            .filter(story -> !story.headline().equals(issue.title()))
            .limit(HEADLINES)
            .map(story -> rows.story(issue, story))
            .toList();
    return new ListPages.Remembered(rows.bare(issue), stories);
  }

  private String day(MonthDay day) {
    return words.get(
        "day_name",
        "day",
        Integer.toString(day.getDayOfMonth()),
        "month",
        words.get("month_" + day.getMonthValue()));
  }

  /** The issues of a month, day by day. Each day of the month leads to the next with issues. */
  ListPages.Month month(Page.OnThisMonth page) {
    Map<Integer, List<ListPages.DayRow>> rows = new LinkedHashMap<>();
    for (Issue issue : page.issues()) {
      rows.computeIfAbsent(issue.date().getDayOfMonth(), day -> new ArrayList<>())
          .add(new ListPages.DayRow(links.to(issue), Integer.toString(issue.date().getYear())));
    }
    List<Integer> days = List.copyOf(rows.keySet());
    List<ListPages.DayGroup> groups = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int day = days.get(i);
      List<String> anchors = new ArrayList<>();
      int from = i == 0 ? 1 : days.get(i - 1) + 1;
      int to = i + 1 == days.size() ? page.month().maxLength() : day;
      for (int other = from; other <= to; other++) {
        if (other != day) {
          anchors.add(anchor(page.month(), other));
        }
      }
      groups.add(
          new ListPages.DayGroup(
              anchor(page.month(), day),
              day(MonthDay.of(page.month(), day)),
              Integer.toString(day),
              anchors,
              rows.getOrDefault(day, List.of())));
    }
    return new ListPages.Month(
        words.get("month_title", "month", name(page.month())),
        words.count("issues", page.issues().size()),
        new Link(links.href(DAYS), words.get("day_title")),
        groups,
        strip(page.months(), Optional.of(page.month())));
  }

  private static String anchor(Month month, int day) {
    return String.format(Locale.ROOT, "_%02d-%02d", month.getValue(), day);
  }

  private String name(Month month) {
    return words.get("month_" + month.getValue());
  }

  private List<MonthLink> strip(List<Page.MonthCount> counts, Optional<Month> current) {
    Map<Month, Page.MonthCount> known = new EnumMap<>(Month.class);
    counts.forEach(count -> known.put(count.month(), count));
    List<MonthLink> strip = new ArrayList<>();
    for (Month month : Month.values()) {
      Optional<Page.MonthCount> count = Optional.ofNullable(known.get(month));
      int many = count.map(Page.MonthCount::issues).orElse(0);
      strip.add(
          new MonthLink(
              count.map(each -> links.href(each.address())).orElse(""),
              String.format(Locale.ROOT, "%02d", month.getValue()),
              words.get("mon_" + month.getValue()),
              words.number(many),
              words.get(
                  "day_month_label", "month", name(month), "issues", words.count("issues", many)),
              // The script fills in the day.
              words.get("day_today", "date", words.get("day_name", "month", name(month))),
              current.filter(month::equals).isPresent()));
    }
    return strip;
  }
}
