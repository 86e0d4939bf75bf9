package io.github.gatehouse.gate.cases;

import io.github.gatehouse.gate.cases.TestCase.Fate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The {@code <test-method>} elements of TestNG's own results. A try that was repeated is no case:
 * the one that passes afterwards is flaky. Methods that only prepare are cases where they failed.
 */
final class TestNgXml implements CaseReader {
  private static final int LONGEST = 300;

  private final List<TestCase> cases = new ArrayList<>();
  private final Set<String> retried = new HashSet<>();
  private final StringBuilder parameters = new StringBuilder();
  private final StringBuilder message = new StringBuilder();
  private String element = "";
  private String type = "";
  private String name = "";
  private String status = "";
  private boolean prepares;
  private boolean repeated;
  private long millis;

  @Override
  public List<TestCase> cases() {
    return cases;
  }

  @Override
  public void begin(String begun, XMLStreamReader reader) {
    element = begun;
    switch (begun) {
      case "class" -> type = attribute(reader, "name");
      case "test-method" -> method(reader);
      case "param" -> parameters.append(parameters.length() == 0 ? "" : ", ");
      default -> {}
    }
  }

  private void method(XMLStreamReader reader) {
    name = attribute(reader, "name");
    status = attribute(reader, "status");
    prepares = Boolean.parseBoolean(attribute(reader, "is-config"));
    repeated = Boolean.parseBoolean(attribute(reader, "retried"));
    millis = number(attribute(reader, "duration-ms"));
    parameters.setLength(0);
    message.setLength(0);
  }

  @Override
  public void text(String some) {
    StringBuilder target =
        switch (element) {
          case "value" -> parameters;
          case "message" -> message;
          default -> null;
        };
    if (target != null && target.length() < LONGEST) {
      target.append(some.strip());
    }
  }

  @Override
  public void end(String ended) {
    element = "";
    if (!ended.equals("test-method")) {
      return;
    }
    boolean failed = status.equals("FAIL");
    if (prepares && !failed) {
      return;
    }
    String whole = parameters.length() == 0 ? name : name + "[" + parameters + "]";
    if (repeated) {
      retried.add(type + "#" + whole);
      return;
    }
    Fate good = retried.contains(type + "#" + whole) ? Fate.FLAKY : Fate.PASSED;
    Fate fate = status.equals("PASS") ? good : status.equals("SKIP") ? Fate.SKIPPED : Fate.FAILED;
    cases.add(new TestCase(type, whole, fate, message.toString(), millis, Set.of()));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
