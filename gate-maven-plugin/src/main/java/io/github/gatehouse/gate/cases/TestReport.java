package io.github.gatehouse.gate.cases;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamReader;

/** One report of a kind that its root element tells. */
public final class TestReport implements ForeignXml.Visitor {
  /** Reports with more cases are refused. */
  public static final int MOST = 500_000;

  private CaseReader reader;
  private String root = "";

  private TestReport() {}

  /**
   * Reads JUnit XML, {@code testng-results.xml}, or Open Test Reporting as events or hierarchy.
   *
   * @throws IOException if it cannot be read, is none of these, or holds too many cases
   */
  public static TestCases read(Path report) throws IOException {
    TestReport visitor = new TestReport();
    try {
      ForeignXml.read(report, visitor);
    } catch (UncheckedIOException e) {
      throw new IOException(report.getFileName() + ": " + e.getCause().getMessage(), e);
    }
    if (visitor.reader == null) {
      throw new IOException(
          report.getFileName() + " is no report of tests: it is <" + visitor.root + ">");
    }
    int size = visitor.reader.cases().size();
    if (size > MOST) {
      throw new IOException(
          report.getFileName() + " has " + size + " cases; at most " + MOST + " are read");
    }
    return new TestCases(visitor.reader.cases());
  }

  @Override
  public void begin(String element, XMLStreamReader xml) {
    if (root.isEmpty()) {
      root = element;
      reader = readerOf(element);
    }
    if (reader != null && reader.cases().size() <= MOST) {
      reader.begin(element, xml);
    }
  }

  private static CaseReader readerOf(String root) {
    return switch (root) {
      case "testsuite", "testsuites" -> new JUnitXml();
      case "testng-results" -> new TestNgXml();
      case "events", "execution" -> new OpenTestXml();
      default -> null;
    };
  }

  @Override
  public void text(String some) {
    if (reader != null && reader.cases().size() <= MOST) {
      reader.text(some);
    }
  }

  @Override
  public void end(String element) {
    if (reader != null && reader.cases().size() <= MOST) {
      reader.end(element);
    }
  }
}
