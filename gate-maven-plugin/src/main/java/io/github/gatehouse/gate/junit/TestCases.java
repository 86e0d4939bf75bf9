package io.github.gatehouse.gate.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * Test cases, counted one by one.
 *
 * @param passed in the end, flaky ones included
 * @param flaky failed first and passed when run again
 * @param skipped as the framework reports it
 * @param failures names of the failed cases with their message
 */
public record TestCases(int passed, int flaky, int skipped, List<Failure> failures) {
  /** None at all. */
  public static final TestCases NONE = new TestCases(0, 0, 0, List.of());

  /**
   * A case that failed.
   *
   * @param name {@code class.method}; foreign text
   * @param message foreign text, empty where the report has none
   */
  public record Failure(String name, String message) {}

  public TestCases {
    failures = List.copyOf(failures);
  }

  /** Both together. */
  public TestCases plus(TestCases that) {
    List<Failure> all = new ArrayList<>(failures);
    all.addAll(that.failures);
    return new TestCases(passed + that.passed, flaky + that.flaky, skipped + that.skipped, all);
  }

  /** Cases of any outcome. */
  public int total() {
    return passed + skipped + failures.size();
  }
}
