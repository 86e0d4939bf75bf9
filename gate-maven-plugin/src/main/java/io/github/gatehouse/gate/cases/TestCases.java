package io.github.gatehouse.gate.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Test cases of one or more reports, in the order of the reports. Several of the same id are
 * several cases: the rows of a table of data can share a name, and one that failed is not mended by
 * one that passed.
 */
public record TestCases(List<TestCase> all) {
  /** None at all. */
  public static final TestCases NONE = new TestCases(List.of());

  public TestCases {
    all = List.copyOf(all);
  }

  /** Both together. */
  public TestCases plus(TestCases that) {
    List<TestCase> both = new ArrayList<>(all);
    both.addAll(that.all);
    return new TestCases(both);
  }

  /** Passed in the end, flaky ones included. */
  public int passed() {
    return count(TestCase.Fate.PASSED) + flaky();
  }

  /** Failed first and passed when run again. */
  public int flaky() {
    return count(TestCase.Fate.FLAKY);
  }

  /** Skipped as the framework reports it. */
  public int skipped() {
    return count(TestCase.Fate.SKIPPED);
  }

  /** Cases of any fate. */
  public int total() {
    return all.size();
  }

  private int count(TestCase.Fate fate) {
    return of(fate).size();
  }

  /** Those that failed, in order. */
  public List<TestCase> failures() {
    return of(TestCase.Fate.FAILED);
  }

  private List<TestCase> of(TestCase.Fate fate) {
    List<TestCase> some = new ArrayList<>();
    for (TestCase one : all) {
      if (one.fate() == fate) {
        some.add(one);
      }
    }
    return some;
  }

  /** Names of those that failed, in order; the second of a name is {@code a.B#c (2)}. */
  public List<String> failed() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (TestCase one : failures()) {
      int times = seen.merge(one.id(), 1, Integer::sum);
      names.add(times == 1 ? one.id() : one.id() + " (" + times + ")");
    }
    return names;
  }
}
