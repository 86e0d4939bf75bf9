package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
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
 */
public record TestRun(
    String tool, Basis basis, int passed, int failed, int flaky, int skipped, int floor)
    implements Evidence {
  public TestRun {
    Checks.notNegative("passed", passed);
    Checks.notNegative("failed", failed);
    Checks.notNegative("flaky", flaky);
    Checks.notNegative("skipped", skipped);
    Checks.notNegative("floor", floor);
    if (flaky > passed) {
      throw new IllegalArgumentException(
          "flaky is " + flaky + "; at most the " + passed + " passed");
    }
  }

  /** Cases that ran: passed or failed. */
  public int executed() {
    return Words.add(passed, failed);
  }

  @Override
  public Outcome outcome() {
    return failed > 0 ? Outcome.FAIL : withoutFailing();
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
    }
    return counts.known();
  }

  @Override
  public int failing() {
    return failed;
  }

  @Override
  public List<String> segments() {
    String pass = passed + "/" + executed() + " pass";
    String fail = failed == 0 ? "" : ", " + failed + " fail";
    return List.of(pass + fail + ", " + flaky + " flaky, " + skipped + " skipped");
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
        Words.add(floor, that.floor));
  }
}
