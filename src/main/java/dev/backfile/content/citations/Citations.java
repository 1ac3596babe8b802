package dev.backfile.content.citations;

import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Headings;
import dev.backfile.content.html.WebAddress;
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

  private static final Pattern HOSTS =
      Pattern.compile(
          "[(（]((?:[a-z0-9-]++\\.)++[a-z]{2,}+(?:\\s?[,;]\\s?(?:[a-z0-9-]++\\.)++[a-z]{2,}+)*+)[)）]");
  private static final Pattern HOST_GAP = Pattern.compile("\\s?[,;]\\s?");

  /** Ends of file names that look like the ends of host names. */
  private static final Set<String> FILE_TYPES =
      Set.of(
          "cpp", "css", "csv", "go", "html", "java", "js", "json", "md", "pdf", "php", "pl", "py",
          "rb", "rs", "sh", "so", "toml", "ts", "txt", "xml", "yaml", "yml", "zip");

  /** Texts of links that say nothing of what they lead to. */
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "source",
          "sources",
          "via",
          "link",
          "here",
          "more",
          "read more",
          "h/t",
          "来源",
          "出处",
          "原文",
          "链接");

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** Adds the links of a headline. */
  public Citations links(Collection<Element> links) {
    links.forEach(this::addLink);
    return this;
  }

  /** Adds a source that front matter names. */
  public Citations add(Source source) {
    sources.putIfAbsent(
        source.url().orElse("name:" + source.text().toLowerCase(Locale.ROOT)), source);
    return this;
  }

  /** The sources in the order cited. */
  public List<Source> all() {
    return List.copyOf(sources.values());
  }

  /**
   * Takes the citations out of a story's blocks and notes those that stay.
   *
   * @param blocks loses the paragraphs that were nothing but citations
   */
  public Citations take(List<Element> blocks) {
    boolean several = blocks.size() > 1;
    List<Element> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Element block = blocks.get(i);
      List<Source> found = taken(block, i == blocks.size() - 1, several);
      if (found.isEmpty() || !Blocks.isBlank(block)) {
        kept.add(block);
        running(block);
      }
      found.forEach(this::add);
    }
    blocks.clear();
    blocks.addAll(kept);
    return this;
  }

  private static List<Source> taken(Element block, boolean last, boolean several) {
    if (Blocks.isList(block)) {
      return listed(block);
    }
    if (!Blocks.isParagraph(block)) {
      return List.of();
    }
    List<Source> found = SourceLine.take(block);
    if (found.isEmpty()) {
      found = EndLinks.takeParenthesis(block, last);
    }
    if (found.isEmpty() && last && (several || !EndLinks.isAllLinks(block))) {
      found = EndLinks.take(block);
    }
    return found;
  }

  /** Items that are nothing but a {@code Source:} line. */
  private static List<Source> listed(Element list) {
    List<Source> found = new ArrayList<>();
    for (Element item : list.children()) {
      List<Source> line = SourceLine.isAllOf(item) ? SourceLine.take(item) : List.of();
      if (!line.isEmpty()) {
        found.addAll(line);
        item.remove();
      }
    }
    return found;
  }

  /** A source from a link. */
  public static Optional<Source> source(String text, String url) {
    Optional<WebAddress> web = WebAddress.parse(url);
    if (web.isEmpty()) {
      return Optional.empty();
    }
    String host = web.get().host();
    String said = SourceLine.withoutLabel(text.strip());
    boolean empty =
        said.isBlank()
            || SAYS_NOTHING.contains(said.toLowerCase(Locale.ROOT))
            || WebAddress.parse(said).isPresent();
    Optional<Slug> outlet = Slug.parse(host).or(() -> Slug.from(host));
    return outlet.map(slug -> new Source(empty ? host : said, Optional.of(web.get().url()), slug));
  }

  /** A source that is only a name. */
  public static Optional<Source> named(String name) {
    return Slug.from(name).map(slug -> new Source(name, Optional.empty(), slug));
  }

  /** A link that may be taken out of the text: it leads outside, and no picture goes with it. */
  static boolean isCitation(Node node) {
    return node instanceof Element link
        && Blocks.isOutsideLink(link)
        && Blocks.pictures(link).isEmpty();
  }

  /** A source from a link element; nothing for a link within the site. */
  public static Optional<Source> linked(Element link) {
    return Blocks.isOutsideLink(link)
        ? source(Headings.text(link), link.attr("href"))
        : Optional.empty();
  }

  private void addLink(Element link) {
    linked(link).ifPresent(this::add);
  }

  /** Links and host names that stay in the text. */
  public void running(Element block) {
    block.traverse(
        (node, depth) -> {
          if (node instanceof Element element && Blocks.isOutsideLink(element)) {
            addLink(element);
          } else if (node instanceof TextNode text) {
            hosts(text.getWholeText());
          }
        });
  }

  private void hosts(String text) {
    if (text.indexOf('.') < 0 || (text.indexOf('(') < 0 && text.indexOf('（') < 0)) {
      return;
    }
    Matcher hosts = HOSTS.matcher(text);
    while (hosts.find()) {
      for (String host : HOST_GAP.split(hosts.group(1), -1)) {
        if (!FILE_TYPES.contains(host.substring(host.lastIndexOf('.') + 1))) {
          Slug.parse(host.startsWith("www.") ? host.substring(4) : host)
              .ifPresent(slug -> add(new Source(host, Optional.empty(), slug)));
        }
      }
    }
  }
}
