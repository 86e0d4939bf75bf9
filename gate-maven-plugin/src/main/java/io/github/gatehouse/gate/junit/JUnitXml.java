package io.github.gatehouse.gate.junit;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the {@code <testcase>} elements of one report. The counts in suite headers are not read:
 * they are wrong where failing tests were run again.
 */
public final class JUnitXml implements ForeignXml.Visitor {
  private enum Fate {
    PASSED,
    FLAKY,
    SKIPPED,
    FAILED
  }

  private final List<TestCases.Failure> failures = new ArrayList<>();
  private int passed;
  private int flaky;
  private int skipped;
  private String root = "";
  private String name = "";
  private String message = "";
  private Fate fate = Fate.PASSED;
  private int depth;
  private int caseDepth;

  private JUnitXml() {}

  /**
   * Reads one report.
   *
   * @throws IOException if it cannot be read or is no JUnit XML
   */
  public static TestCases read(Path report) throws IOException {
    JUnitXml counter = new JUnitXml();
    ForeignXml.read(report, counter);
    if (!counter.root.equals("testsuite") && !counter.root.equals("testsuites")) {
      throw new IOException(
          report.getFileName() + " is no JUnit XML: it is <" + counter.root + ">");
    }
    return new TestCases(counter.passed, counter.flaky, counter.skipped, counter.failures);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    depth++;
    if (depth == 1) {
      root = element;
    }
    if (caseDepth == 0 && element.equals("testcase")) {
      caseDepth = depth;
      name = attribute(reader, "classname") + "." + attribute(reader, "name");
      message = "";
      fate = Fate.PASSED;
    } else if (caseDepth > 0 && depth == caseDepth + 1) {
      worsen(element, reader);
    }
  }

  private void worsen(String element, XMLStreamReader reader) {
    Fate said =
        switch (element) {
          case "failure", "error" -> Fate.FAILED;
          case "skipped" -> Fate.SKIPPED;
          case "flakyFailure", "flakyError" -> Fate.FLAKY;
          default -> Fate.PASSED;
        };
    if (said.compareTo(fate) > 0) {
      fate = said;
      message = attribute(reader, "message");
    }
  }

  @Override
  public void end(String element) {
    if (depth == caseDepth) {
      count();
      caseDepth = 0;
    }
    depth--;
  }

  private void count() {
    switch (fate) {
      case FAILED -> failures.add(new TestCases.Failure(name, message));
      case SKIPPED -> skipped++;
      case FLAKY -> {
        passed++;
        flaky++;
      }
      default -> passed++;
    }
  }

  private static String attribute(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
