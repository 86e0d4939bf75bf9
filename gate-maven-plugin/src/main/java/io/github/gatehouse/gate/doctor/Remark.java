package io.github.gatehouse.gate.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line about a set-up.
 *
 * @param grade how bad it is
 * @param topic one word, such as {@code git}
 * @param what is there, with its value
 * @param fix a command or XML; empty where there is nothing to mend
 */
public record Remark(Grade grade, String topic, String what, String fix) {
  /** From good to bad. */
  public enum Grade {
    OK,
    /** Something is left out or weaker than it could be. */
    WARN,
    /** Gates cannot do their work. */
    PROBLEM
  }

  public Remark {
    if (fix.isEmpty() != (grade == Grade.OK)) {
      throw new IllegalArgumentException(grade + " with fix '" + fix + "'");
    }
  }

  static Remark ok(String topic, String what) {
    return new Remark(Grade.OK, topic, what, "");
  }

  static Remark warn(String topic, String what, String fix) {
    return new Remark(Grade.WARN, topic, what, fix);
  }

  static Remark problem(String topic, String what, String fix) {
    return new Remark(Grade.PROBLEM, topic, what, fix);
  }

  /** The row of a table, and the fix in rows of its own. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    String name = grade.name().toLowerCase(Locale.ROOT);
    rows.add(String.format(Locale.ROOT, "%-8s %-12s %s", name, topic, what));
    List<String> lines = fix.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      rows.add(String.format("%-21s %s", "", (i == 0 ? "Fix: " : "     ") + lines.get(i)));
    }
    return rows;
  }
}
