package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the {@code mutations.xml} that PIT leaves. */
final class MutationsXml implements ForeignXml.Visitor {
  private static final Set<String> TEXTS =
      Set.of(
          "sourceFile",
          "mutatedClass",
          "mutatedMethod",
          "methodDescription",
          "lineNumber",
          "mutator",
          "index",
          "description");
  private static final Set<String> SURVIVED = Set.of("SURVIVED", "NO_COVERAGE");

  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private String root = "";
  private boolean inside;

  private MutationsXml() {}

  /**
   * Reads one report.
   *
   * @throws IOException if it cannot be read, is no report of PIT's, or contradicts itself
   */
  static List<Mutant> read(Path report) throws IOException {
    MutationsXml xml = new MutationsXml();
    try {
      ForeignXml.read(report, xml);
    } catch (UncheckedIOException e) {
      throw new IOException(report.getFileName() + ": " + e.getCause().getMessage(), e);
    }
    if (!xml.root.equals("mutations")) {
      throw new IOException(
          report.getFileName() + " is no report of PIT: it is <" + xml.root + ">");
    }
    return List.copyOf(xml.mutants);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (root.isEmpty()) {
      root = element;
    } else if (element.equals("mutation")) {
      inside = true;
      texts.clear();
      texts.put("status", attribute(reader, "status"));
      texts.put("detected", attribute(reader, "detected"));
    } else if (inside && TEXTS.contains(element)) {
      // Several instructions make one mutant where PIT takes inlined code together: the first
      // counts.
      texts.putIfAbsent(element, text(reader));
    }
  }

  @Override
  public void end(String element) {
    if (element.equals("mutation")) {
      inside = false;
      mutants.add(mutant());
    }
  }

  private Mutant mutant() {
    String status = of("status");
    String detected = of("detected");
    boolean noticed = detected.equals("true");
    if (!noticed && !detected.equals("false")) {
      throw broken("detected is '" + detected + "'; true or false");
    }
    if (noticed ? SURVIVED.contains(status) : status.equals("KILLED")) {
      throw broken("a mutant is " + status + " with detected='" + detected + "'");
    }
    return new Mutant(
        of("sourceFile"),
        number("lineNumber"),
        of("mutatedClass"),
        of("mutatedMethod"),
        of("methodDescription"),
        of("mutator"),
        texts.containsKey("index") ? number("index") : 0,
        of("description"),
        status,
        noticed);
  }

  private String of(String name) {
    String text = texts.getOrDefault(name, "");
    if (text.isEmpty()) {
      throw broken("a mutant has no " + name);
    }
    return text;
  }

  private int number(String name) {
    try {
      return Integer.parseInt(of(name));
    } catch (NumberFormatException e) {
      throw broken(name + " is '" + of(name) + "'; a whole number");
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String text(XMLStreamReader reader) {
    try {
      return reader.getElementText().strip();
    } catch (XMLStreamException e) {
      throw broken(e.getMessage());
    }
  }

  private static UncheckedIOException broken(String what) {
    return new UncheckedIOException(new IOException(what));
  }
}
