package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.lint.LintLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code checkstyle-result.xml}: files, and in them errors of some severity. */
final class CheckstyleXml implements LintReport.Findings {
  private final List<LintFinding> found = new ArrayList<>();
  private final Attributes attributes;
  private Optional<Path> file = Optional.empty();

  CheckstyleXml(Path module) {
    this.attributes = new Attributes(module);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (element.equals("file")) {
      file = attributes.file(reader, "name");
    } else if (element.equals("error")) {
      String severity = attributes.text(reader, "severity");
      if (!List.of("info", "ignore").contains(severity)) {
        found.add(
            new LintFinding(
                LintReport.CHECKSTYLE.tool(),
                attributes.text(reader, "source").replaceFirst("^.*\\.", ""),
                severity.equals("warning") ? LintLevel.WARNING : LintLevel.ERROR,
                file,
                attributes.number(reader, "line"),
                attributes.number(reader, "column"),
                attributes.text(reader, "message")));
      }
    }
  }

  @Override
  public List<LintFinding> found() {
    return found;
  }
}
