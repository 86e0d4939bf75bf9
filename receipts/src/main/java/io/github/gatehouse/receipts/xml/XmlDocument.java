package io.github.gatehouse.receipts.xml;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document, written element by element: each on its own line, attributes in the order of
 * their map. Whoever gives text sees to it that XML 1.0 can hold its characters.
 */
public final class XmlDocument {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  public XmlDocument() {
    try {
      // Not the one of the class path: each writes its own bytes.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Opens an element. */
  public XmlDocument open(String name, Map<String, String> attributes) {
    try {
      indent();
      xml.writeStartElement(name);
      write(attributes);
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Closes the element that was opened last. */
  public XmlDocument close() {
    try {
      depth--;
      indent();
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** An element with text and nothing else; without text it is empty. */
  public XmlDocument leaf(String name, Map<String, String> attributes, String text) {
    try {
      indent();
      if (text.isEmpty()) {
        xml.writeEmptyElement(name);
        write(attributes);
      } else {
        xml.writeStartElement(name);
        write(attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
      }
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** The document; every element must have been closed. */
  public String text() {
    if (depth != 0) {
      throw new IllegalStateException(depth + " elements are open");
    }
    try {
      xml.writeEndDocument();
      xml.flush();
      return out + "\n";
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void write(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> one : attributes.entrySet()) {
      xml.writeAttribute(one.getKey(), one.getValue());
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("memory cannot be written to", e);
  }
}
