package dev.backfile.render.story;

import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.render.print.Words;
import java.util.List;

/**
 * A story as others cite it. No text says when the page was read: a build has no clock.
 *
 * @param text a sentence and the address
 * @param markdown the same, the headline being a link; renders as {@code text} reads
 * @param bibtex an entry of the kind {@code @misc}, in UTF-8
 */
public record Citation(String text, String markdown, String bibtex) {

  /**
   * Cites a story.
   *
   * @param site the newsletter's name
   * @param address absolute, percent-encoded
   */
  public static Citation of(Story story, Issue issue, String site, String address, Words words) {
    String headline = Plain.text(story.headline());
    String title = Plain.text(issue.title());
    // A story that is the whole issue goes without the issue's name.
    String whole = headline.equals(title) ? "" : numbered(title, issue, words);
    List<String> authors =
        story.author().map(List::of).orElse(issue.authors()).stream().map(Plain::text).toList();
    String date = words.date(issue.date());
    String sentence = sentence(words, words.list(authors), headline, whole, Plain.text(site), date);
    String linked = "[" + Markdown.escape(headline) + "](" + Markdown.target(address) + ")";
    String markdown =
        sentence(
            words,
            Markdown.escape(words.list(authors)),
            linked,
            Markdown.escape(whole),
            Markdown.escape(Plain.text(site)),
            Markdown.escape(date));
    BibTex entry =
        new BibTex(
            story.slug().text(),
            headline,
            authors,
            whole.isEmpty() ? List.of(Plain.text(site)) : List.of(whole, Plain.text(site)),
            issue.date(),
            address);
    return new Citation(
        words.get("cite_address", "citation", sentence, "address", address),
        Markdown.start(markdown),
        entry.text());
  }

  private static String numbered(String title, Issue issue, Words words) {
    return issue
        .number()
        .map(Plain::text)
        .filter(number -> !title.contains(number))
        .map(number -> words.get("cite_numbered", "issue", title, "number", number))
        .orElse(title);
  }

  private static String sentence(
      Words words, String names, String headline, String issue, String site, String date) {
    String word = (issue.isEmpty() ? "cite_issue" : "cite_story") + (names.isEmpty() ? "" : "_by");
    return words.get(
        word, "names", names, "headline", headline, "issue", issue, "site", site, "date", date);
  }
}
