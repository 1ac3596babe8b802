package dev.backfile.content.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The one Markdown parser: CommonMark with tables, strikethrough, task lists, footnotes, bare
 * links, ids in braces, and raw HTML, which is cleaned.
 *
 * <p>It is immutable and shared by all threads. Hostile input costs a bounded amount of work; what
 * exceeds it is a problem of that file. The calling thread needs a deep stack (256 MB), because
 * Flexmark recurses over nested blocks.
 */
public final class Markdown {

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  FootnoteExtension.create(),
                  AutolinkExtension.create(),
                  AttributesExtension.create()))
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.SOURCE_POSITION_ATTRIBUTE, Body.POSITION)
          .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
          .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  private Markdown() {}

  /**
   * The cleaned document of a file's body.
   *
   * @param start where the body begins, behind the front matter
   * @return an empty document and an error when the file cannot be parsed within its budget;
   *     warnings for HTML that was removed
   */
  public static Checked<Body> parse(SourceText source, int start) {
    String markdown = source.text().substring(start);
    List<Problem> problems = new ArrayList<>();
    Element root = new Element("body");
    try {
      String html = RENDERER.render(PARSER.parse(BasedSequence.of(new Budget(markdown))));
      root = Cleaning.clean(html, markdown, source, start, problems);
    } catch (Budget.Spent | StackOverflowError e) {
      problems.add(
          Problem.error(
              "too-complex",
              source.place(start),
              e instanceof Budget.Spent
                  ? "this Markdown takes too long to parse"
                  : "this Markdown is nested too deeply",
              "remove long runs of brackets, backslashes, backticks, quotes or list markers"));
    }
    return new Checked<>(new Body(source, start, root), problems);
  }
}
