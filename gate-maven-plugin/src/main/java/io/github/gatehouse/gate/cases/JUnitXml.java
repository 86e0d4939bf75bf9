package io.github.gatehouse.gate.cases;

import io.github.gatehouse.gate.cases.TestCase.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The {@code <testcase>} elements of JUnit XML. The counts in suite headers are not read: they are
 * wrong where failing tests were run again.
 */
final class JUnitXml implements CaseReader {
  private final List<TestCase> cases = new ArrayList<>();
  private String type = "";
  private String name = "";
  private String message = "";
  private long millis;
  private Fate fate = Fate.PASSED;
  private int depth;
  private int caseDepth;

  @Override
  public List<TestCase> cases() {
    return cases;
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    depth++;
    if (caseDepth == 0 && element.equals("testcase")) {
      caseDepth = depth;
      type = attribute(reader, "classname");
      name = attribute(reader, "name");
      millis = millis(attribute(reader, "time"));
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
      cases.add(new TestCase(type, name, fate, message, millis, Set.of()));
      caseDepth = 0;
    }
    depth--;
  }

  /** Seconds as runners write them, also {@code 1,234.5}; 0 where they make no sense. */
  private static long millis(String seconds) {
    try {
      return Math.round(Double.parseDouble(seconds.replace(",", "")) * 1000);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
