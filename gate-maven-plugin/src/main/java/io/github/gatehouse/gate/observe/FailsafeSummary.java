package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * What Failsafe's first goal keeps for its second: the first one never fails, and where failures
 * are ignored the second does not, either.
 */
final class FailsafeSummary implements ForeignXml.Visitor {
  private static final int LONGEST = 300;

  private final StringBuilder message = new StringBuilder();
  private boolean late;
  private boolean inside;

  private FailsafeSummary() {}

  /**
   * Why its tests did not come to their end; empty where they did, whether or not they passed.
   *
   * @throws IOException if the file cannot be read
   */
  static Optional<String> problem(Path file) throws IOException {
    FailsafeSummary summary = new FailsafeSummary();
    ForeignXml.read(file, summary);
    String said = summary.message.toString().strip().replaceAll("\\s+", " ");
    if (said.isEmpty() && !summary.late) {
      return Optional.empty();
    }
    String shown = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    return Optional.of(
        file.getFileName() + " says " + (said.isEmpty() ? "that the time was over" : shown));
  }

  @Override
  public void begin(String element, XMLStreamReader reader) {
    if (element.equals("failsafe-summary")) {
      late = Boolean.parseBoolean(reader.getAttributeValue(null, "timeout"));
    }
    inside = element.equals("failureMessage");
  }

  @Override
  public void text(String some) {
    if (inside) {
      message.append(some);
    }
  }

  @Override
  public void end(String element) {
    inside = false;
  }
}
