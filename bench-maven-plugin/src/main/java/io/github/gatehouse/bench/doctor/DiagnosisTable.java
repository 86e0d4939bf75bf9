package io.github.gatehouse.bench.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagnosis as lines of text. */
public final class DiagnosisTable {
  private DiagnosisTable() {}

  /** Noise of each subject and metric, then what of the machine disturbs. */
  public static List<String> lines(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add("The same code against itself, in pairs; SD from pair to pair:");
    diagnosis.scatters().forEach(scatter -> lines.add(line(scatter)));
    lines.add(
        String.format(
            Locale.ROOT,
            "found: with a chance of %.0f %%, among %d benchmarks with %s %% of false alarms a run;"
                + " minutes are those of one benchmark",
            100 * diagnosis.budget().power(),
            diagnosis.benchmarks(),
            number(100 * diagnosis.budget().falseAlarmRate())));
    for (Circumstance one : diagnosis.circumstances()) {
      String mark = one.disturbs() ? "disturbs" : "fine";
      lines.add(String.format(Locale.ROOT, "%-9s %s: %s", mark, one.name(), one.value()));
      if (one.disturbs()) {
        lines.add("          Fix: " + one.fix());
      }
    }
    long disturbing = diagnosis.circumstances().stream().filter(Circumstance::disturbs).count();
    lines.add(disturbing + " of " + diagnosis.circumstances().size() + " circumstances disturb");
    return lines;
  }

  private static String line(Diagnosis.Scatter one) {
    String head =
        String.format(
            Locale.ROOT,
            "%-28s %-10s SD %6.2f %% (%d pairs)",
            one.subject(),
            one.metric(),
            one.deviationPercent(),
            one.pairs());
    if (one.sights().isEmpty()) {
      return head;
    }
    String cleared =
        one.clearedAfter() == null
            ? "never cleared"
            : "cleared after "
                + one.clearedAfter()
                + " pairs, "
                + number(one.clearedMinutes())
                + " min";
    return head
        + "  "
        + cleared
        + "; found: "
        + one.sights().stream()
            .map(sight -> number(sight.slowdownPercent()) + " % in " + number(sight.minutes()))
            .collect(Collectors.joining(", ", "", " min"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.1f", value);
  }
}
