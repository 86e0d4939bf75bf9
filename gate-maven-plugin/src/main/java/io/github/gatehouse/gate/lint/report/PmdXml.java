package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.lint.LintLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code pmd.xml}: files, and in them violations of priority 1 (highest) to 5. */
final class PmdXml implements LintReport.Findings {
  private static final int HIGH = 2;

  private final List<LintFinding> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Attributes attributes;
  private Optional<Path> file = Optional.empty();
  private LintFinding open;

  PmdXml(Path module) {
    this.attributes = new Attributes(module);
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (element.equals("file")) {
      file = attributes.file(reader, "name");
    } else if (element.equals("violation")) {
      int priority = attributes.number(reader, "priority");
      boolean high = priority > 0 && priority <= HIGH;
      text.setLength(0);
      open =
          new LintFinding(
              LintReport.PMD.tool(),
              attributes.text(reader, "rule").replaceFirst("^.*\\.", ""),
              high ? LintLevel.ERROR : LintLevel.WARNING,
              file,
              attributes.number(reader, "beginline"),
              attributes.number(reader, "begincolumn"),
              "");
    }
  }

  @Override
  public void text(String some) {
    if (open != null) {
      text.append(some);
    }
  }

  @Override
  public void end(String element) {
    if (element.equals("violation") && open != null) {
      found.add(open.saying(text.toString()));
      open = null;
    }
  }

  @Override
  public List<LintFinding> found() {
    return found;
  }
}
