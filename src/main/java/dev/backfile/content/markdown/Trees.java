package dev.backfile.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Flexmark's tree of a plain document as elements, without the way through a string of HTML.
 *
 * <p>What newsletters are mostly made of goes this way: headings, paragraphs, lists, emphasis,
 * links, quotes and code. A document with anything else in it (raw HTML, tables, footnotes, task
 * lists, attributes, pictures, reference links) is refused as a whole and rendered by Flexmark;
 * both ways give the same elements, which a test holds.
 */
final class Trees {

  private final DataHolder options;
  private final ListOptions lists;
  private boolean refused;

  private Trees(DataHolder options) {
    this.options = options;
    this.lists = ListOptions.get(options);
  }

  /**
   * Adds the document's blocks to an element.
   *
   * @return false when the document has to be rendered by Flexmark; the element is of no use then
   */
  static boolean build(Node document, Element into, DataHolder options) {
    Trees trees = new Trees(options);
    trees.children(document, into);
    return !trees.refused;
  }

  private void children(Node node, Element into) {
    for (Node child = node.getFirstChild(); child != null && !refused; child = child.getNext()) {
      add(child, into);
    }
  }

  private void add(Node node, Element into) {
    Class<?> kind = node.getClass();
    if (kind == Text.class) {
      text(Escaping.normalizeEOL(node.getChars().unescape()), into);
    } else if (kind == TextBase.class) {
      children(node, into);
    } else if (kind == Paragraph.class) {
      paragraph((Paragraph) node, into);
    } else if (kind == SoftLineBreak.class) {
      text("\n", into);
    } else if (kind == Link.class) {
      link((Link) node, into);
    } else if (kind == StrongEmphasis.class) {
      children(node, into.appendElement("strong"));
    } else if (kind == Emphasis.class) {
      children(node, into.appendElement("em"));
    } else if (kind == HtmlEntity.class) {
      text(node.getChars().unescape(), into);
    } else if (kind == Heading.class) {
      Heading heading = (Heading) node;
      children(heading, placed("h" + heading.getLevel(), heading.getText(), into));
    } else if (kind == BulletList.class) {
      children(node, into.appendElement("ul"));
    } else if (kind == OrderedList.class) {
      orderedList((OrderedList) node, into);
    } else if (node instanceof ListItem item) {
      item(item, into);
    } else {
      addRarer(node, into);
    }
  }

  private void addRarer(Node node, Element into) {
    Class<?> kind = node.getClass();
    if (kind == Code.class) {
      text(Escaping.collapseWhitespace(((Code) node).getText(), true), into.appendElement("code"));
    } else if (kind == BlockQuote.class) {
      children(node, into.appendElement("blockquote"));
    } else if (kind == FencedCodeBlock.class) {
      Element pre = placed("pre", node.getChars(), into);
      text(((FencedCodeBlock) node).getContentChars().normalizeEOL(), pre.appendElement("code"));
    } else if (kind == ThematicBreak.class) {
      placed("hr", node.getChars(), into);
    } else if (kind == HardLineBreak.class) {
      into.appendElement("br");
      text("\n", into);
    } else if (kind == AutoLink.class) {
      String url = ((AutoLink) node).getText().toString();
      refused |= url.startsWith("www.");
      Element link = into.appendElement("a").attr("href", url);
      text(url, place(link, ((AutoLink) node).getText()));
    } else if (kind != Reference.class) {
      refused = true;
    }
  }

  private void paragraph(Paragraph paragraph, Element into) {
    if (paragraph.getFirstChild() == null) {
      return;
    }
    boolean bare =
        paragraph.getParent() instanceof ListItem item
            && item.isParagraphWrappingDisabled(paragraph, lists, options);
    children(paragraph, bare ? into : placed("p", paragraph.getChars(), into));
  }

  private void orderedList(OrderedList list, Element into) {
    Element element = into.appendElement("ol");
    if (lists.isOrderedListManualStart() && list.getStartNumber() != 1) {
      element.attr("start", Integer.toString(list.getStartNumber()));
    }
    children(list, element);
  }

  private void item(ListItem item, Element into) {
    refused |= !item.getMarkerSuffix().isEmpty();
    children(item, placed("li", item.getChars(), into));
  }

  private void link(Link link, Element into) {
    Element element = into.appendElement("a").attr("href", link.getUrl().unescape());
    if (link.getTitle().isNotNull()) {
      element.attr("title", link.getTitle().unescape());
    }
    children(link, place(element, link.getChars()));
  }

  private static void text(String text, Element into) {
    if (!text.isEmpty()) {
      if (into.childNodeSize() > 0
          && into.childNode(into.childNodeSize() - 1) instanceof TextNode last) {
        last.text(last.getWholeText() + text);
      } else {
        into.appendChild(new TextNode(text));
      }
    }
  }

  private static Element placed(String name, BasedSequence chars, Element into) {
    return place(into.appendElement(name), chars);
  }

  private static Element place(Element element, BasedSequence chars) {
    BasedSequence trimmed = chars.trimEnd(CharPredicate.EOL);
    return element.attr(Body.POSITION, trimmed.getStartOffset() + "-" + trimmed.getEndOffset());
  }
}
