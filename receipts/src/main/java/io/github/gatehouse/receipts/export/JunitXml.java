package io.github.gatehouse.receipts.export;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.receipts.xml.XmlDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gates as the XML that CI systems know from JUnit: one test case for each. A gate that was not
 * measured is an error; it is never skipped where it is required.
 */
public final class JunitXml {
  private static final int LONGEST = 500;
  private static final int FINDINGS = 50;

  private final String group;
  private final List<Case> cases;
  private final Map<String, String> properties;
  private final Instant time;

  private JunitXml(String group, List<Case> cases, Map<String, String> properties, Instant time) {
    this.group = group;
    this.cases = cases;
    this.properties = properties;
    this.time = time;
  }

  /**
   * The document, ending in one line feed.
   *
   * @param cases in the order in which they are shown
   * @param properties of the suite, in order
   * @param time when they were judged
   */
  public static String write(List<Case> cases, Map<String, String> properties, Instant time) {
    return write("gatehouse.gates", cases, properties, time);
  }

  /**
   * The same for cases of another kind.
   *
   * @param group their class name, by which viewers group them
   */
  public static String write(
      String group, List<Case> cases, Map<String, String> properties, Instant time) {
    return new JunitXml(group, List.copyOf(cases), properties, time).document();
  }

  private String document() {
    XmlDocument xml = new XmlDocument();
    xml.open("testsuites", totals());
    Map<String, String> suite = totals();
    suite.put("skipped", count(Case.Result.SKIPPED)); // The element above must not have it.
    String seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
    suite.put("timestamp", seconds.replace("Z", ""));
    xml.open("testsuite", suite);
    properties(xml);
    cases.forEach(one -> write(xml, one));
    return xml.close().close().text();
  }

  private Map<String, String> totals() {
    Map<String, String> totals = attributes("name", "gatehouse");
    totals.put("tests", String.valueOf(cases.size()));
    totals.put("failures", count(Case.Result.FAILURE));
    totals.put("errors", count(Case.Result.ERROR));
    totals.put("time", Case.seconds(cases.stream().map(Case::time).toList()));
    return totals;
  }

  private String count(Case.Result result) {
    return String.valueOf(cases.stream().filter(one -> one.result() == result).count());
  }

  private void properties(XmlDocument xml) {
    if (!properties.isEmpty()) {
      xml.open("properties", Map.of());
      properties.forEach((name, value) -> property(xml, name, value));
      xml.close();
    }
  }

  private static void property(XmlDocument xml, String name, String value) {
    Map<String, String> attributes = attributes("name", name);
    attributes.put("value", shown(value));
    xml.leaf("property", attributes, "");
  }

  private void write(XmlDocument xml, Case one) {
    Map<String, String> attributes = attributes("name", shown(one.name()));
    attributes.put("classname", group);
    attributes.put("time", Case.seconds(List.of(one.time())));
    xml.open("testcase", attributes);
    if (one.result() != Case.Result.PASS) {
      Map<String, String> why = attributes("message", shown(one.message()));
      if (one.result() != Case.Result.SKIPPED) {
        why.put("type", one.type());
      }
      xml.leaf(one.result().element(), why, lines(one.findings()));
    }
    xml.leaf("system-out", Map.of(), shown(one.line()));
    xml.close();
  }

  private static String lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.stream().limit(FINDINGS).forEach(one -> lines.add(line(one)));
    if (findings.size() > FINDINGS) {
      lines.add("and " + (findings.size() - FINDINGS) + " more");
    }
    return String.join("\n", lines);
  }

  private static String line(Finding one) {
    String where = one.where().isEmpty() ? "" : " · " + shown(one.where());
    return one.id() + ": " + shown(one.what()) + where + " · Fix: " + shown(one.fix());
  }

  /** What XML cannot hold cannot be seen either, and is made visible. */
  private static String shown(String foreign) {
    return Foreign.shown(foreign, LONGEST);
  }

  private static Map<String, String> attributes(String name, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(name, value);
    return attributes;
  }
}
