package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.lint.LintLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code cpd.xml}: a duplication is one finding, at the first place it names. */
final class CpdXml implements LintReport.Findings {
  private static final String CHECK = "duplication";

  private final List<LintFinding> found = new ArrayList<>();
  private final List<LintFinding> places = new ArrayList<>();
  private final Attributes attributes;
  private String size = "";

  CpdXml(Path module) {
    this.attributes = new Attributes(module);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (element.equals(CHECK)) {
      places.clear();
      int lines = attributes.number(reader, "lines");
      size = lines + " lines (" + attributes.number(reader, "tokens") + " tokens)";
    } else if (element.equals("file")) {
      places.add(
          at(
              attributes.file(reader, "path"),
              attributes.number(reader, "line"),
              attributes.number(reader, "column")));
    }
  }

  private static LintFinding at(Optional<Path> file, int line, int column) {
    return new LintFinding(LintReport.CPD.tool(), CHECK, LintLevel.WARNING, file, line, column, "");
  }

  @Override
  public void end(String element) {
    if (element.equals(CHECK)) {
      LintFinding first = places.isEmpty() ? at(Optional.empty(), 0, 0) : places.get(0);
      List<String> others =
          places.stream()
              .skip(1)
              .map(one -> one.file().map(file -> file.getFileName() + ":" + one.line()).orElse("?"))
              .toList();
      found.add(first.saying(size + ", again in " + String.join(", ", others)));
    }
  }

  @Override
  public List<LintFinding> found() {
    return found;
  }
}
