package dev.backfile.content.stories;

import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a story cites.
 *
 * <p>A {@code Source:} line, a trailing parenthesis of links and links at the end of an item are
 * taken out of the text; links and host names in parentheses in running text stay there. Names
 * without a link are sources without an address: none is invented.
 */
public final class Citations {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:^|(?<=[\\s.!?。！？…)）”\"’]))[(（]?(?:sources?|source\\(s\\)|来源|出处)\\s*[:：]\\s*");
  private static final Pattern LABEL_ELEMENT =
      Pattern.compile("(?i)[(（]?(?:sources?|来源|出处)\\s*[:：]?");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,;|·/、，；]|\\band\\b|\\s&\\s|\\+)?\\s*");
  private static final Pattern NAMES = Pattern.compile("\\s*(?:[,;|·、，；]|\\s/\\s|\\band\\b)\\s*");
  private static final Pattern OPENING_PARENTHESIS =
      Pattern.compile("(?i)\\s*[(（]\\s*(?:(?:via|sources?|h/t|来源|出处)\\s*[:：]?)?\\s*$");
  private static final Pattern CLOSING_PARENTHESIS = Pattern.compile("^\\s*[)）]\\s*([.。]?)\\s*$");
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!?。！？:：…”\"’)）—–→-]\\s*$");
  private static final Pattern FULL_STOP = Pattern.compile("\\s*[.。]?\\s*");
  private static final Pattern HOSTS =
      Pattern.compile(
          "[(（]((?:[a-z0-9-]+\\.)+[a-z]{2,}(?:\\s*[,;]\\s*(?:[a-z0-9-]+\\.)+[a-z]{2,})*)[)）]");

  /** Ends of file names that look like the ends of host names. */
  private static final Set<String> FILE_TYPES =
      Set.of(
          "cpp", "css", "csv", "go", "html", "java", "js", "json", "md", "pdf", "php", "pl", "py",
          "rb", "rs", "sh", "so", "toml", "ts", "txt", "xml", "yaml", "yml", "zip");

  private static final Pattern WORD_GAP = Pattern.compile("\\s+");

  private static final int LONGEST_NAME = 60;

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** Adds the links of a headline. */
  Citations links(Collection<Element> links) {
    links.forEach(this::addLink);
    return this;
  }

  /** Adds a source that front matter names. */
  Citations add(Source source) {
    sources.putIfAbsent(
        source.url().orElse("name:" + source.text().toLowerCase(Locale.ROOT)), source);
    return this;
  }

  /** The sources in the order cited. */
  List<Source> all() {
    return List.copyOf(sources.values());
  }

  /**
   * Takes the citations out of a story's blocks and notes those that stay.
   *
   * @param blocks loses the paragraphs that were nothing but citations
   */
  Citations take(List<Element> blocks) {
    List<Source> atEnd = new ArrayList<>();
    int left = blocks.size();
    for (Element block : List.copyOf(blocks)) {
      left--;
      if (!block.normalName().equals("p")) {
        continue;
      }
      boolean last = left == 0;
      List<Source> found = label(block);
      if (found.isEmpty() && last) {
        found = parenthesis(block);
      }
      if (found.isEmpty() && last && (blocks.size() > 1 || !onlyLinks(block))) {
        found = trailing(block);
      }
      atEnd.addAll(found);
      if (block.text().isBlank() && block.select("img").isEmpty()) {
        blocks.remove(block);
      }
    }
    for (Element block : blocks) {
      running(block);
    }
    atEnd.forEach(this::add);
    return this;
  }

  /** A source from a link. */
  public static Optional<Source> source(String text, String url) {
    try {
      URI uri = new URI(url);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      String bare = host.startsWith("www.") ? host.substring(4) : host;
      String name = text.isBlank() ? bare : text.strip();
      Optional<Slug> outlet = Slug.parse(bare).or(() -> Slug.from(bare));
      return outlet.map(slug -> new Source(name, Optional.of(url), slug));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A source that is only a name. */
  public static Optional<Source> named(String name) {
    return Slug.from(name).map(slug -> new Source(name, Optional.empty(), slug));
  }

  private void addLink(Element link) {
    linkSource(link).ifPresent(this::add);
  }

  private static Optional<Source> linkSource(Element link) {
    return Blocks.isOutsideLink(link)
        ? source(link.text(), link.attr("href").strip())
        : Optional.empty();
  }

  /** {@code Source: …} up to the end of the paragraph. */
  private static List<Source> label(Element block) {
    Element within = block;
    if (block.childNodeSize() > 0
        && block.childNode(block.childNodeSize() - 1) instanceof Element last
        && (last.normalName().equals("em") || last.normalName().equals("i"))
        && LABEL.matcher(last.text()).lookingAt()) {
      within = last;
    }
    List<Node> children = within.childNodes();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      if (child instanceof TextNode text) {
        Matcher label = LABEL.matcher(text.getWholeText());
        if (label.find()) {
          String tail = text.getWholeText().substring(label.end());
          List<Source> found = names(tail, children.subList(i + 1, children.size()));
          if (!found.isEmpty()) {
            List.copyOf(children.subList(i + 1, children.size())).forEach(Node::remove);
            text.text(text.getWholeText().substring(0, label.start()).stripTrailing());
            return found;
          }
        }
      } else if (child instanceof Element element
          && LABEL_ELEMENT.matcher(element.text().strip()).matches()) {
        List<Source> found = names("", children.subList(i + 1, children.size()));
        if (!found.isEmpty()) {
          List.copyOf(children.subList(i, children.size())).forEach(Node::remove);
          return found;
        }
      }
    }
    return List.of();
  }

  /** Links and names with separators between them; empty when it is anything else. */
  private static List<Source> names(String start, List<Node> nodes) {
    List<Source> found = new ArrayList<>();
    StringBuilder text = new StringBuilder(start);
    for (Node node : nodes) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (Blocks.isOutsideLink(node)) {
        if (!addNames(text.toString(), found)) {
          return List.of();
        }
        text.setLength(0);
        linkSource((Element) node).ifPresent(found::add);
      } else if (node instanceof Element element && element.select("a").isEmpty()) {
        text.append(element.text());
      } else {
        return List.of();
      }
    }
    return addNames(text.toString(), found) ? found : List.of();
  }

  private static boolean addNames(String text, List<Source> found) {
    for (String part :
        NAMES.split(
            text.replaceFirst("^\\s*[:：]", "").replaceFirst("[)）]?\\s*[.。]?\\s*$", ""), -1)) {
      String name = part.strip();
      if (name.length() > LONGEST_NAME
          || WORD_GAP.splitAsStream(name).count() > 7
          || name.contains(". ")) {
        return false;
      }
      if (!name.isEmpty()) {
        named(name).ifPresent(found::add);
      }
    }
    return true;
  }

  /** {@code (A, B)} at the end, when all of it is links. */
  private static List<Source> parenthesis(Element block) {
    List<Node> children = block.childNodes();
    int end = children.size() - 1;
    if (end < 2 || !(children.get(end) instanceof TextNode close)) {
      return List.of();
    }
    Matcher closing = CLOSING_PARENTHESIS.matcher(close.getWholeText());
    int from = firstOfLinks(children, end);
    if (!closing.matches()
        || from == end
        || from == 0
        || !(children.get(from - 1) instanceof TextNode open)) {
      return List.of();
    }
    String before = open.getWholeText();
    Matcher opening = OPENING_PARENTHESIS.matcher(before);
    if (!opening.find()) {
      return List.of();
    }
    List<Source> found = links(children.subList(from, end));
    String kept = before.substring(0, opening.start()).stripTrailing();
    boolean stopped = kept.isEmpty() || ENDED.matcher(kept).matches();
    List.copyOf(children.subList(from, children.size())).forEach(Node::remove);
    open.text(kept + (stopped ? "" : closing.group(1)));
    return found;
  }

  /** Links at the end, behind a finished sentence. */
  private static List<Source> trailing(Element block) {
    List<Node> children = block.childNodes();
    int end = children.size();
    while (end > 0
        && children.get(end - 1) instanceof TextNode text
        && FULL_STOP.matcher(text.getWholeText()).matches()) {
      end--;
    }
    int from = firstOfLinks(children, end);
    if (from == end) {
      return List.of();
    }
    boolean ended =
        from == 0
            || (children.get(from - 1) instanceof TextNode text
                && ENDED.matcher(text.getWholeText()).matches());
    if (!ended) {
      return List.of();
    }
    List<Source> found = links(children.subList(from, end));
    List.copyOf(children.subList(from, children.size())).forEach(Node::remove);
    if (from > 0 && children.get(from - 1) instanceof TextNode text) {
      text.text(text.getWholeText().replaceFirst("\\s*[—–→-]?\\s*$", ""));
    }
    return found;
  }

  /** The first of a run of links that ends before {@code end}; {@code end} when there is none. */
  private static int firstOfLinks(List<Node> children, int end) {
    int from = end;
    for (int i = end - 1; i >= 0; i--) {
      if (Blocks.isOutsideLink(children.get(i))) {
        from = i;
      } else if (!(children.get(i) instanceof TextNode text
          && SEPARATOR.matcher(text.getWholeText()).matches())) {
        break;
      }
    }
    return from;
  }

  private static boolean onlyLinks(Element block) {
    return firstOfLinks(block.childNodes(), block.childNodeSize()) == 0;
  }

  private static List<Source> links(List<Node> nodes) {
    List<Source> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element link) {
        linkSource(link).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Links and host names that stay in the text. */
  private void running(Element block) {
    for (Element element : block.getAllElements()) {
      if (Blocks.isOutsideLink(element)) {
        addLink(element);
      } else {
        for (TextNode text : element.textNodes()) {
          hosts(text.getWholeText());
        }
      }
    }
  }

  private void hosts(String text) {
    if (text.indexOf('.') < 0 || (text.indexOf('(') < 0 && text.indexOf('（') < 0)) {
      return;
    }
    Matcher hosts = HOSTS.matcher(text);
    while (hosts.find()) {
      for (String host : NAMES.split(hosts.group(1), -1)) {
        if (!FILE_TYPES.contains(host.substring(host.lastIndexOf('.') + 1))) {
          Slug.parse(host.startsWith("www.") ? host.substring(4) : host)
              .ifPresent(slug -> add(new Source(host, Optional.empty(), slug)));
        }
      }
    }
  }
}
