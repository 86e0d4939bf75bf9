package io.github.gatehouse.bench.fork;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a run is: one line for each benchmark, with the time that remains. */
public final class Progress {
  private final InstantSource clock;
  private final Consumer<String> lines;
  private final boolean quick;
  private Instant began;
  private int expected;
  private int finished;

  /**
   * @param quick is said in every line: a quick time is no time to quote
   */
  public Progress(InstantSource clock, Consumer<String> lines, boolean quick) {
    this.clock = clock;
    this.lines = lines;
    this.quick = quick;
    this.began = clock.instant();
  }

  void expect(int count) {
    expected = count;
    began = clock.instant();
    lines.accept(count + " benchmarks to run" + (quick ? " (quick: short and coarse)" : ""));
  }

  void done(String id, double score, double error, String unit) {
    finished++;
    String margin = Double.isNaN(error) ? "" : " ± " + number(error);
    lines.accept(position() + " " + id + "  " + number(score) + margin + " " + unit + rest());
  }

  void failed(String id, String message) {
    finished++;
    lines.accept(position() + " " + id + "  FAILED: " + message + rest());
  }

  private String position() {
    int width = String.valueOf(expected).length();
    return String.format(Locale.ROOT, "[%" + width + "d/%d]", finished, expected);
  }

  private String rest() {
    Duration spent = Duration.between(began, clock.instant());
    long seconds = Math.round(spent.toMillis() / 1000.0 * (expected - finished) / finished);
    return (quick ? ", quick" : "") + ", remaining ~" + seconds + " s";
  }

  private static String number(double value) {
    int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 5;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
