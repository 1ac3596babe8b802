package dev.backfile.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The program behind {@code bench/budgets}: prints what a first visit costs. */
final class Budgets {

  private static final int RUNS = 5;
  private static final Set<String> SHOWN = Set.of("home", "issue", "company", "issues");
  private static final String HEAD =
      """
      | page | html | css | fonts | script | together KB | requests | hosts | shift | first paint ms | largest ms |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private Budgets() {}

  /**
   * Measures sites.
   *
   * @param sites folders of archives, or numbers of issues that are made up
   */
  public static void main(String[] sites) throws IOException, InterruptedException {
    Path temp = Files.createTempDirectory("budgets");
    try (Chromium.Running chromium = Chromium.Running.start(Map.of())) {
      for (String site : sites) {
        boolean number = site.matches("[1-9][0-9]{0,5}");
        Path output =
            number
                ? BudgetArchive.built(Integer.parseInt(site), temp)
                : BudgetArchive.built(Path.of(site), temp.resolve("site"));
        System.out.printf("%n### %s%n%n%s", number ? site + " issues" : site, HEAD);
        try (BudgetHost host = BudgetHost.of(output)) {
          for (EveryPage page : EveryPage.of(output)) {
            if (SHOWN.contains(page.kind())) {
              List<Budget> runs = new ArrayList<>();
              for (int i = 0; i < RUNS; i++) {
                runs.add(Budget.of(chromium.browser(), host, page.path(), Budget.Way.SLOW));
              }
              System.out.println(row(page.path(), runs));
            }
          }
        }
      }
    } finally {
      delete(temp);
    }
  }

  private static String row(String path, List<Budget> runs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %.4f | %.0f | %.0f |",
        path,
        median(runs, run -> run.bytes("html")) / 1000,
        median(runs, run -> run.bytes("css")) / 1000,
        median(runs, run -> run.bytes("fonts")) / 1000,
        median(runs, run -> run.bytes("script")) / 1000,
        median(runs, Budget::total) / 1000,
        median(runs, Budget::requests),
        median(runs, run -> run.hosts().size()),
        runs.stream().mapToDouble(Budget::shift).max().orElse(0),
        median(runs, Budget::first),
        median(runs, Budget::largest));
  }

  private static double median(List<Budget> runs, ToDoubleFunction<Budget> of) {
    return runs.stream().mapToDouble(of).sorted().toArray()[runs.size() / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
