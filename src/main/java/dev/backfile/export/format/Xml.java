package dev.backfile.export.format;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document that is well-formed whatever the texts hold.
 *
 * <p>It is written to characters and encoded afterwards: given an encoder, the JDK's writer turns
 * each half of a surrogate pair into a character reference, which no parser accepts.
 */
public final class Xml {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  private Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  /**
   * A document with its root opened.
   *
   * @param attributes names and values in turn
   */
  public static Xml document(String root, String namespace, String... attributes) {
    try {
      Xml xml = new Xml();
      xml.writer.writeStartDocument("UTF-8", "1.0");
      xml.writer.writeCharacters("\n");
      xml.writer.writeStartElement(root);
      xml.writer.writeDefaultNamespace(namespace);
      xml.attributes(attributes);
      xml.writer.writeCharacters("\n");
      return xml;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Opens an element that holds others. */
  public Xml open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      attributes(attributes);
      writer.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Writes an element with nothing but a text. */
  public Xml text(String name, String text, String... attributes) {
    try {
      writer.writeStartElement(name);
      attributes(attributes);
      writer.writeCharacters(legal(text));
      return close();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Writes an element with attributes alone. */
  public Xml empty(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      attributes(attributes);
      writer.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Closes the element opened last. */
  public Xml close() {
    try {
      writer.writeEndElement();
      writer.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** The finished document in UTF-8. */
  public byte[] bytes() {
    try {
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
      return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /**
   * A text with each character that XML 1.0 forbids replaced by U+FFFD, lone surrogates among them.
   *
   * <p>Replaced rather than removed, so that no two halves of something harmful come together.
   */
  public static String legal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit >= Character.MIN_SURROGATE) {
        return legalFrom(text, i);
      }
    }
    return text;
  }

  private static String legalFrom(String text, int start) {
    StringBuilder legal = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); ) {
      int character = text.codePointAt(i);
      legal.appendCodePoint(isLegal(character) ? character : 0xFFFD);
      i += Character.charCount(character);
    }
    return legal.toString();
  }

  // XML 1.0, production 2: Char
  private static boolean isLegal(int character) {
    return (character >= ' ' && character < Character.MIN_SURROGATE)
        || (character > Character.MAX_SURROGATE && character < 0xFFFE)
        || character > 0xFFFF
        || character == '\t'
        || character == '\n'
        || character == '\r';
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private static IllegalStateException unexpected(XMLStreamException e) {
    return new IllegalStateException("an element was closed twice, or never", e);
  }
}
