package io.github.gatehouse.gate.console;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.List;
import java.util.Locale;

/**
 * One gate for the console.
 *
 * @param word its status, such as {@code skip bad}
 * @param tone what the status means to a reader
 * @param line evidence line; may hold foreign text
 * @param reason why it is not a pass; may be empty and may hold foreign text
 * @param findings everything to mend
 */
public record GateRow(String word, Tone tone, String line, String reason, List<Finding> findings) {
  /** What a status means to a reader. */
  public enum Tone {
    /** Satisfied. */
    GOOD("\u001B[1;32m"),
    /** Satisfied, and to be seen: waived, or advisory and unmeasured. */
    NOTED("\u001B[1;33m"),
    /** Holds the change back. */
    BAD("\u001B[1;31m");

    private final String colour;

    Tone(String colour) {
      this.colour = colour;
    }

    String colour() {
      return colour;
    }
  }

  public GateRow {
    findings = List.copyOf(findings);
  }

  /** The row of a gate under a policy. */
  public static GateRow of(Standing gate) {
    Tone satisfied = gate.status().passes() ? Tone.GOOD : Tone.NOTED;
    return new GateRow(
        gate.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        gate.satisfied() ? satisfied : Tone.BAD,
        gate.line(),
        gate.reason(),
        gate.findings());
  }
}
