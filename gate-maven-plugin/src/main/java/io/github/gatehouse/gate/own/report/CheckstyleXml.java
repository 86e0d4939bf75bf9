package io.github.gatehouse.gate.own.report;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The {@code <error>} elements of Checkstyle's format, which many linters write. */
public final class CheckstyleXml implements ForeignXml.Visitor {
  private final Hits hits = new Hits();
  private String root = "";
  private String file = "";

  private CheckstyleXml() {}

  /**
   * Reads one report.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static List<Hit> read(Path report) throws IOException {
    CheckstyleXml visitor = new CheckstyleXml();
    ForeignXml.read(report, visitor);
    if (!visitor.root.equals("checkstyle")) {
      throw new IOException(
          report.getFileName() + " is no checkstyle report: it is <" + visitor.root + ">");
    }
    return visitor.hits.all();
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (root.isEmpty()) {
      root = element;
    }
    if (element.equals("file")) {
      file = attribute(reader, "name");
    } else if (element.equals("error")) {
      String source = attribute(reader, "source");
      String rule = source.isEmpty() ? attribute(reader, "severity") : source;
      int line = number(attribute(reader, "line"));
      hits.add(new Hit(rule.replaceFirst("^.*\\.", ""), attribute(reader, "message"), file, line));
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
