package dev.backfile.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A reader who searches, in the dialog of any page or on the page of the search. */
record Searcher(Page page) {

  /** Whether the search has nothing left to wait for. */
  private static final String RESTS =
      """
      const rests = () =>
        !document.querySelector(".search-state .skeleton, .search-state .search-memory");
      """;

  /** Puts a text into the field as typing does, and waits for the answer that replaces what was. */
  private static final String ASK =
      "(text) => {"
          + RESTS
          + """
            return new Promise((resolve, reject) => {
              const late = setTimeout(() => reject(new Error(`no answer to ${text}`)), 10000);
              const seen = new MutationObserver(() => {
                if (!rests()) return;
                seen.disconnect();
                clearTimeout(late);
                resolve();
              });
              const field = document.querySelector(".search-form [name=q]");
              // Written with every answer, whatever it shows.
              seen.observe(field, { attributeFilter: ["aria-expanded"] });
              field.focus();
              field.value = JSON.parse(text);
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            });
          }
          """;

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Opens the dialog by its key and waits until it can answer. */
  Searcher open() {
    page.keyboard().press("/");
    return ready();
  }

  /** Waits until the empty field has its hint, which comes with the index. */
  Searcher ready() {
    page.locator(".search-memory").waitFor();
    return this;
  }

  /** Types a text at one go, whatever its characters, and waits for the answer. */
  Searcher ask(String text) {
    try {
      // In ASCII: broken surrogate pairs do not survive the way to the browser.
      page.evaluate(ASK, ASCII.writeValueAsString(text));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
    return this;
  }

  /** Waits until there are results, or a word on why there are none. */
  Searcher answered() {
    page.locator(".search-hit, .search-lead").first().waitFor();
    return this;
  }

  Locator field() {
    return page.locator(".search-form [name=q]");
  }

  Locator hits() {
    return page.locator(".search-hit");
  }

  /** Headlines of the stories found, from the top. */
  List<String> titles() {
    return page.locator(".search-hit .search-title").allInnerTexts();
  }

  /** Names of the companies and models shown above the stories. */
  List<String> topics() {
    return page.locator(".search-topic .search-title").allInnerTexts();
  }

  /** What is offered for the text, word by word as it is shown. */
  List<String> suggestions() {
    return page.locator(".search-chip bdi").allInnerTexts();
  }

  /** The number of stories that the search says it found; 0 without any. */
  int count() {
    String text = page.locator(".search-count").innerText().replaceAll("\\D", "");
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** What is said in place of results. */
  String state() {
    return page.locator(".search-state").innerText();
  }
}
