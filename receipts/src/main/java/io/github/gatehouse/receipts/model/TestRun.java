package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Test cases, counted one by one in the reports.
 *
 * @param passed cases that passed in the end, flaky ones included
 * @param failed cases that failed or ended in an error
 * @param flaky cases that failed first and passed when run again
 * @param skipped cases that the framework reports as skipped
 * @param floor cases that must have been executed at least
 * @param vanished cases that ran at the base and that nothing stands for now
 * @param smoke cases of the smoke subset that were executed
 * @param smokeMillis time that they took together
 */
public record TestRun(
    String tool,
    Basis basis,
    int passed,
    int failed,
    int flaky,
    int skipped,
    int floor,
    int vanished,
    int smoke,
    int smokeMillis)
    implements Evidence {
  public TestRun {
    Checks.notNegative("passed", passed);
    Checks.notNegative("failed", failed);
    Checks.notNegative("flaky", flaky);
    Checks.notNegative("skipped", skipped);
    Checks.notNegative("floor", floor);
    Checks.notNegative("vanished", vanished);
    Checks.notNegative("smoke", smoke);
    Checks.notNegative("smokeMillis", smokeMillis);
    if (flaky > passed) {
      throw new IllegalArgumentException(
          "flaky is " + flaky + "; at most the " + passed + " passed");
    }
  }

  /** Cases that nobody compares with a base, and no smoke subset. */
  public TestRun(
      String tool, Basis basis, int passed, int failed, int flaky, int skipped, int floor) {
    this(tool, basis, passed, failed, flaky, skipped, floor, 0, 0, 0);
  }

  /** Cases that ran: passed or failed. */
  public int executed() {
    return Words.add(passed, failed);
  }

  @Override
  public Outcome outcome() {
    return failing() > 0 ? Outcome.FAIL : withoutFailing();
  }

  /** Failed cases did run: they count for the floor. */
  @Override
  public Outcome withoutFailing() {
    return executed() >= Math.max(1, floor)
        ? Outcome.PASS
        : Outcome.inconclusive(executed() + " tests executed, at least " + Math.max(1, floor));
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("executed", executed()).with("skipped", skipped);
    counts.with("floor", floor);
    if (executed() > 0) {
      counts.with("passed", passed).with("failed", failed).with("flaky", flaky);
      counts.with("vanished", vanished);
    }
    if (smoke > 0) {
      counts.with("smoke", smoke).with("smokeSeconds", smokeSeconds());
    }
    return counts.known();
  }

  @Override
  public int failing() {
    return Words.add(failed, vanished);
  }

  private BigDecimal smokeSeconds() {
    return BigDecimal.valueOf(smokeMillis, 3);
  }

  @Override
  public List<String> segments() {
    String pass = passed + "/" + executed() + " pass";
    String fail = failed == 0 ? "" : ", " + failed + " fail";
    List<String> segments = new ArrayList<>();
    segments.add(pass + fail + ", " + flaky + " flaky, " + skipped + " skipped");
    if (vanished > 0) {
      segments.add(Words.count(vanished, "test") + " of the base vanished");
    }
    if (smoke > 0) {
      segments.add(
          "smoke: " + Words.count(smoke, "test") + " in " + Words.plain(smokeSeconds()) + " s");
    }
    return segments;
  }

  @Override
  public Evidence plus(Evidence other) {
    TestRun that = (TestRun) other;
    return new TestRun(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.add(passed, that.passed),
        Words.add(failed, that.failed),
        Words.add(flaky, that.flaky),
        Words.add(skipped, that.skipped),
        Words.add(floor, that.floor),
        Words.add(vanished, that.vanished),
        Words.add(smoke, that.smoke),
        Words.add(smokeMillis, that.smokeMillis));
  }
}
