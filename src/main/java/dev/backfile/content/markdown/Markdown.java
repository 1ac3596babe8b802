package dev.backfile.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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
                  AttributesExtension.create()))
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.RENDER_HEADER_ID, true)
          // The cleaner judges every link, and says what it took away.
          .set(HtmlRenderer.SUPPRESSED_LINKS, "")
          .set(HtmlRenderer.SOURCE_POSITION_ATTRIBUTE, Body.POSITION)
          .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
          .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder(OPTIONS).htmlIdGeneratorFactory(new WrittenIds()).build();

  /** Elements whose content a browser reads as text up to their end. */
  private static final Pattern RAW_TEXT =
      Pattern.compile(
          "(?i)<(/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\\b");

  private Markdown() {}

  /**
   * The cleaned document of a file's body.
   *
   * @param start where the body begins, behind the front matter
   * @return an empty document and an error when the file cannot be parsed within its budget, or
   *     when the parser fails on it; warnings for HTML that was removed
   */
  public static Checked<Body> parse(SourceText source, int start) {
    String markdown = source.text().substring(start);
    List<Problem> problems = new ArrayList<>();
    Element root = new Element("body");
    Optional<Excess> excess = Excess.find(markdown);
    if (excess.isPresent()) {
      Excess found = excess.get();
      problems.add(
          Problem.error(
              "too-complex", source.place(start + found.offset()), found.what(), found.fix()));
      return new Checked<>(new Body(source, start, root), problems);
    }
    try {
      root =
          run(
              () -> {
                Document tree = tree(Budget.of(markdown));
                if (RAW_TEXT.matcher(markdown).find()) {
                  findUnclosed(tree, source, start, problems);
                }
                return Cleaning.clean(dirty(tree), markdown, source, start, problems);
              });
    } catch (ExecutionException e) {
      int at = start + Math.max(0, firstBad(markdown));
      problems.add(failure(Objects.requireNonNullElse(e.getCause(), e), source, at));
    }
    return new Checked<>(new Body(source, start, root), problems);
  }

  /** Runs a task, because that keeps a failure as a value that can be looked at. */
  private static <T> T run(Callable<T> work) throws ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a finished task does not wait", e);
    }
  }

  /** The offset of the first paragraph that fails by itself; -1 when none does. */
  private static int firstBad(String markdown) {
    Budget all = Budget.of(markdown);
    int start = 0;
    while (start < markdown.length()) {
      int gap = markdown.indexOf("\n\n", start);
      int end = gap < 0 ? markdown.length() : gap + 1;
      Budget paragraph = all.part(start, end);
      try {
        run(() -> dirty(tree(paragraph)));
      } catch (ExecutionException e) {
        return start;
      }
      start = end;
      while (start < markdown.length() && markdown.charAt(start) == '\n') {
        start++;
      }
    }
    return -1;
  }

  /**
   * Straight from Flexmark's tree where that can be, else by way of its HTML, with a document type
   * so that it is parsed as the finished page will be.
   */
  private static org.jsoup.nodes.Document dirty(Document tree) {
    org.jsoup.nodes.Document plain = org.jsoup.nodes.Document.createShell("");
    return Trees.build(tree, plain.body(), OPTIONS)
        ? plain
        : Jsoup.parse("<!doctype html><body>" + RENDERER.render(tree));
  }

  private static Document tree(Budget markdown) {
    Document tree = PARSER.parse(BasedSequence.of(markdown));
    if (markdown.toString().contains("]:")) {
      payForReferences(tree, markdown);
    }
    if (markdown.toString().indexOf('{') >= 0) {
      keepBraces(tree);
    }
    return tree;
  }

  /** Plain words in braces are text; the parser takes them for attributes without a value. */
  private static void keepBraces(Document document) {
    List<AttributesNode> words = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof AttributesNode attributes && holdsWords(attributes)) {
        words.add(attributes);
      }
    }
    for (AttributesNode attributes : words) {
      attributes.insertBefore(new Text(attributes.getChars()));
      attributes.unlink();
    }
  }

  /**
   * Reports tags such as {@code <script>} that have no end in their block: as a browser does, the
   * cleaner drops all that follows with them.
   */
  private static void findUnclosed(
      Document document, SourceText source, int start, List<Problem> problems) {
    Map<Node, Map<String, Integer>> lastEnds = new HashMap<>();
    List<Node> tags = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof HtmlInline || node instanceof HtmlBlock) {
        Matcher tag = RAW_TEXT.matcher(node.getChars());
        if (tag.lookingAt() && !tag.group(1).isEmpty() && node.getParent() != null) {
          lastEnds
              .computeIfAbsent(node.getParent(), parent -> new HashMap<>())
              .put(tag.group(2).toLowerCase(Locale.ROOT), node.getStartOffset());
        } else if (tag.lookingAt()) {
          tags.add(node);
        }
      }
    }
    for (Node node : tags) {
      Matcher tag = RAW_TEXT.matcher(node.getChars().toString().toLowerCase(Locale.ROOT));
      if (tag.lookingAt() && !isClosed(node, tag.group(2), lastEnds)) {
        problems.add(
            Problem.error(
                "unclosed-html",
                source.place(start + node.getStartOffset()),
                "<%s> has no end here and would take all that follows with it"
                    .formatted(tag.group(2)),
                "write &lt;%s> for the word itself, or delete the tag".formatted(tag.group(2))));
        return;
      }
    }
  }

  private static boolean isClosed(
      Node node, String name, Map<Node, Map<String, Integer>> lastEnds) {
    return node instanceof HtmlBlock
        ? node.getChars().toString().toLowerCase(Locale.ROOT).contains("</" + name)
        : lastEnds.getOrDefault(node.getParent(), Map.of()).getOrDefault(name, -1)
            > node.getStartOffset();
  }

  private static boolean holdsWords(AttributesNode attributes) {
    for (Node child : attributes.getChildren()) {
      if (child instanceof AttributeNode attribute
          && !attribute.isImplicitName()
          && attribute.getAttributeSeparator().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** A long address that is defined once and referred to often makes a far longer document. */
  private static void payForReferences(Document document, Budget budget) {
    for (Node node : document.getDescendants()) {
      if (node instanceof RefNode use && use.isDefined()) {
        Reference reference = use.getReferenceNode(document);
        budget.spend(reference == null ? 0 : reference.getChars().length());
      }
    }
  }

  private static Problem failure(Throwable failure, SourceText source, int at) {
    if (failure instanceof Budget.Spent || failure instanceof StackOverflowError) {
      return Problem.error(
          "too-complex",
          source.place(at),
          failure instanceof Budget.Spent
              ? "this Markdown takes too long to parse"
              : "this Markdown is nested too deeply",
          "remove long runs of brackets, backslashes, backticks, quotes or list markers");
    }
    if (isParsers(failure)) {
      return Problem.error(
          "unreadable-markdown",
          source.place(at),
          "the Markdown parser fails on this paragraph",
          "write it differently; a table must not be indented");
    }
    throw new IllegalStateException("cannot read " + source.file(), failure);
  }

  /** Whether a failure began in the parser's own code, or in a JDK method that it called. */
  private static boolean isParsers(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith("com.vladsch.flexmark.")) {
        return failure instanceof RuntimeException;
      }
      if (!type.startsWith("java.") && !type.equals(Budget.class.getName())) {
        return false;
      }
    }
    return false;
  }
}
