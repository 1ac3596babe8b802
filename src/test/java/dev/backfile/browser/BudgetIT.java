package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers pay: bytes, requests, hosts and movement. Times depend on the machine, so {@code
 * bench/budgets} prints them and nothing asserts them.
 */
@ExtendWith(Chromium.class)
class BudgetIT {

  private static final int KILO = 1000;
  private static final int PAGE = 100 * KILO;
  private static final int SCRIPT = 12 * KILO;
  private static final int INDEX = 60 * KILO;
  private static final int REQUESTS = 20;

  /** Those a reader lands on; the longest of each is measured. */
  private static final Set<String> LANDED_ON = Set.of("home", "issue", "company");

  @Test
  void theSampleKeepsToItsBudgets(Browser browser, @TempDir Path temp) throws IOException {
    assertKept(browser, BudgetArchive.built(Path.of("."), temp.resolve("site")));
  }

  @Test
  void anArchiveOfAThousandIssuesKeepsToThem(Browser browser, @TempDir Path temp)
      throws IOException, InterruptedException {
    assertKept(browser, BudgetArchive.built(1000, temp));
  }

  private static void assertKept(Browser browser, Path output) throws IOException {
    List<String> faults = new ArrayList<>();
    try (BudgetHost host = BudgetHost.of(output)) {
      for (EveryPage page : EveryPage.of(output)) {
        if (LANDED_ON.contains(page.kind())) {
          for (Budget.Way way : List.of(Budget.Way.PHONE, Budget.Way.DESK, Budget.Way.LATE_FONTS)) {
            check(page, way, Budget.of(browser, host, page.path(), way), faults);
          }
        } else if (page.kind().equals("issues")) {
          Budget budget = Budget.of(browser, host, page.path(), Budget.Way.PHONE);
          if (budget.bytes("html") > INDEX) {
            faults.add(page.path() + ": " + budget.bytes("html") + " bytes of HTML");
          }
          check(page, Budget.Way.PHONE, budget, faults);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void check(EveryPage page, Budget.Way way, Budget budget, List<String> faults) {
    String where = page.path() + " " + way + ": ";
    assertThat(budget.parts().keySet()).contains("html", "css", "script");
    if (budget.total() > PAGE) {
      faults.add(where + budget.total() + " bytes: " + budget.parts());
    }
    if (budget.bytes("script") > SCRIPT) {
      faults.add(where + budget.bytes("script") + " bytes of script");
    }
    if (budget.requests() > REQUESTS) {
      faults.add(where + budget.requests() + " requests: " + budget.sent());
    }
    if (!budget.hosts().equals(Set.of("127.0.0.1"))) {
      faults.add(where + "asks other hosts: " + budget.hosts());
    }
    if (budget.shift() > 0) {
      faults.add(where + "moves by " + budget.shift() + ": " + budget.moved());
    }
  }
}
