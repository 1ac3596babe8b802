package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.pages.Page;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came out on this day in earlier years: a page for the newest issue's day, and one for each
 * month of the year, on which a reader finds any other day.
 */
final class DayPages {

  /** What the pages stand below. */
  static final Address MAIN = Address.of("/on-this-day/");

  /** Days before and after the day itself that count as the same week. */
  private static final int AROUND = 3;

  private static final Comparator<Issue> BY_DAY =
      Comparator.comparingInt((Issue issue) -> issue.date().getDayOfMonth())
          .thenComparing(Issue.ORDER.reversed());

  private final List<Issue> newestFirst;

  DayPages(List<Issue> newestFirst) {
    this.newestFirst = newestFirst;
  }

  /** None for an archive that is younger than a year. */
  List<Page> all() {
    if (newestFirst.isEmpty()) {
      return List.of();
    }
    LocalDate day = newestFirst.get(0).date();
    LocalDate first = newestFirst.get(newestFirst.size() - 1).date();
    if (first.isAfter(day.minusYears(1).plusDays(AROUND))) {
      return List.of();
    }
    Map<Month, List<Issue>> months = new EnumMap<>(Month.class);
    newestFirst.forEach(
        issue ->
            months.computeIfAbsent(issue.date().getMonth(), key -> new ArrayList<>()).add(issue));
    List<Page.MonthCount> counts = new ArrayList<>();
    months.forEach(
        (month, issues) -> counts.add(new Page.MonthCount(month, issues.size(), address(month))));
    List<Page> pages = new ArrayList<>();
    pages.add(new Page.OnThisDay(MAIN, day, anniversaries(day), counts));
    months.forEach(
        (month, issues) ->
            pages.add(
                new Page.OnThisMonth(
                    address(month), month, issues.stream().sorted(BY_DAY).toList(), counts)));
    return pages;
  }

  private static Address address(Month month) {
    return Address.of(MAIN.path() + String.format(Locale.ROOT, "%02d", month.getValue()) + "/");
  }

  private List<Page.Anniversary> anniversaries(LocalDate day) {
    SortedMap<Integer, List<Issue>> around = new TreeMap<>(Comparator.reverseOrder());
    for (Issue issue : newestFirst) {
      int own = issue.date().getYear();
      // The days around a New Year belong to two years.
      for (int year = own - 1; year <= own + 1 && year < day.getYear(); year++) {
        if (Math.abs(ChronoUnit.DAYS.between(day.withYear(year), issue.date())) <= AROUND) {
          around.computeIfAbsent(year, key -> new ArrayList<>()).add(issue);
        }
      }
    }
    List<Page.Anniversary> years = new ArrayList<>();
    around.forEach(
        (year, issues) -> years.add(new Page.Anniversary(year, day.getYear() - year, issues)));
    return years;
  }
}
