package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.lockstep.PairBroken;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a session is: a line for each decision, and otherwise one every few seconds. */
final class Ticker {
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final int MINUTE = 60;

  private final Consumer<String> lines;
  private final int benchmarks;
  private Countdown quiet;
  private int decided;

  /**
   * @param benchmarks to decide
   * @param time paces the lines
   */
  Ticker(Consumer<String> lines, int benchmarks, Countdown time) {
    this.lines = lines;
    this.benchmarks = benchmarks;
    this.quiet = time.lap(QUIET);
  }

  /** After each pair. */
  void tell(Turn turn, Docket docket, double seconds, Duration left) {
    boolean decision = docket.verdicts().size() > decided;
    decided = docket.verdicts().size();
    if (decision || quiet.over()) {
      String verdict = turn.control() ? null : docket.verdicts().get(turn.id());
      lines.accept(
          position(docket)
              + " "
              + turn
              + (verdict == null ? "" : "  " + verdict)
              + ", remaining ~"
              + words(Math.min(seconds, Math.max(0, left.toSeconds()))));
      quiet = quiet.lap();
    }
  }

  void broke(Turn turn, PairBroken why) {
    lines.accept("BROKEN " + turn + " (" + why.version() + "): " + why.getMessage());
  }

  /** Once, at the end. */
  void end(Docket docket, Duration spent) {
    lines.accept(position(docket) + " measured for " + words(spent.toSeconds()));
    if (!docket.open().isEmpty()) {
      lines.accept("the time (bench.maxTime) is over; still open: " + docket.open().keySet());
    }
  }

  private String position(Docket docket) {
    int width = String.valueOf(benchmarks).length();
    return String.format(
        Locale.ROOT, "[%" + width + "d/%d decided]", docket.verdicts().size(), benchmarks);
  }

  private static String words(double seconds) {
    return seconds < 2 * MINUTE
        ? Math.round(seconds) + " s"
        : Math.round(seconds / MINUTE) + " min";
  }
}
