package io.github.gatehouse.gate.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a command says its result with. */
public enum ReportFormat {
  /** Exit code 0 is good; there is no report. */
  EXIT,
  JUNIT,
  SARIF,
  CHECKSTYLE,
  /** Lines of the report, or of what it printed, that a pattern is found in. */
  LINES;

  /** The name in a POM. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ReportFormat of(String id) {
    return Arrays.stream(values())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "<format> is '"
                        + id
                        + "'; one of "
                        + Arrays.stream(values())
                            .map(ReportFormat::id)
                            .collect(Collectors.joining(", "))));
  }
}
