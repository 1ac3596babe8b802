package dev.backfile.cards;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A template: what is the same on every card as a picture, and the boxes for its texts.
 *
 * @param boxes in the order of the file
 */
record Template(BufferedImage ground, List<Box> boxes) {

  private static final String VIEW = "0 0 " + Card.WIDTH + " " + Card.HEIGHT;

  /**
   * Reads a template.
   *
   * @throws CardFault when it is no SVG, has no box for the title or a box that makes no sense
   */
  static Template parse(byte[] svg) throws CardFault {
    Document document = document(svg);
    Element root = document.getDocumentElement();
    if (!root.getLocalName().equals("svg") || !root.getAttribute("viewBox").equals(VIEW)) {
      throw new CardFault("it does not begin with <svg … viewBox=\"" + VIEW + "\">");
    }
    if (elements(document, "text").getLength() > 0) {
      throw new CardFault(
          "<text> would be set in the fonts of this machine; turn it into paths, or give a <rect>"
              + " a data-text");
    }
    List<Box> boxes = new ArrayList<>();
    List<Element> taken = new ArrayList<>();
    NodeList rects = elements(document, "rect");
    for (int i = 0; i < rects.getLength(); i++) {
      if (rects.item(i) instanceof Element rect && rect.hasAttribute("data-text")) {
        boxes.add(new Box.Reader(rect).box());
        taken.add(rect);
      }
    }
    if (boxes.stream().noneMatch(box -> box.text().equals("title"))) {
      throw new CardFault("it has no <rect data-text=\"title\" …>");
    }
    taken.forEach(Template::remove);
    return new Template(ground(document), List.copyOf(boxes));
  }

  private static NodeList elements(Document document, String name) {
    return document.getElementsByTagNameNS("*", name);
  }

  private static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  private static Document document(byte[] svg) throws CardFault {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(svg));
    } catch (SAXParseException e) {
      throw new CardFault(line(e), e.getLineNumber(), e.getColumnNumber());
    } catch (SAXException | IOException e) {
      throw new CardFault(line(e));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is no XML").strip();
  }

  private static BufferedImage ground(Document document) throws CardFault {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    @Nullable SVGDocument svg =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(bytes.toByteArray()), null, LoaderContext.createDefault());
    if (svg == null) {
      throw new CardFault("it cannot be drawn as SVG");
    }
    BufferedImage image = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(java.awt.Color.WHITE);
    graphics.clearRect(0, 0, Card.WIDTH, Card.HEIGHT);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // A filter, for one, may ask for a picture larger than Java has.
    Optional<String> obstacle =
        Drawing.obstacleTo(
            () -> {
              ViewBox whole = new ViewBox(Card.WIDTH, Card.HEIGHT);
              svg.render((java.awt.Component) null, graphics, whole);
              return image;
            });
    graphics.dispose();
    if (obstacle.isPresent()) {
      throw new CardFault("it cannot be drawn as SVG: " + obstacle.get());
    }
    return image;
  }

  /** Throws what the parser would print. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
