package io.github.gatehouse.gate.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML file that a foreign tool wrote. Document types and entities are refused. */
public final class ForeignXml {
  /** Larger reports are refused, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private ForeignXml() {}

  /** Told of each element as it begins and ends, and of the text between. */
  public interface Visitor {
    /** An element begins; its attributes can be read from the reader. */
    void begin(String element, XMLStreamReader reader);

    /** Some of the text of the element that began last and has not ended. */
    default void text(String some) {}

    /** An element ends. */
    default void end(String element) {}
  }

  /**
   * Reads one file.
   *
   * @throws IOException if the file is no regular file, is too large, is not well formed, or has a
   *     document type
   */
  public static void read(Path file, Visitor visitor) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file.getFileName() + " is not a regular file");
    }
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new IOException(
          file.getFileName() + " has " + size + " bytes; at most " + MAX_BYTES + " are read");
    }
    try (InputStream in = Files.newInputStream(file)) {
      walk(factory().createXMLStreamReader(in), visitor);
    } catch (XMLStreamException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static void walk(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("has a document type; none is read");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        visitor.begin(reader.getLocalName(), reader);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        visitor.text(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        visitor.end(reader.getLocalName());
      }
    }
  }

  private static XMLInputFactory factory() {
    // The platform's own, whatever else lies on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
