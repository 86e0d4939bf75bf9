package io.github.gatehouse.routing.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who can be next. A decision names no one else. */
public enum Target {
  DOCS_REVIEWER(
      "reads documentation and change notes of a change whose gates are all satisfied",
      "Read the documentation and specifications that this change touches",
      "Hold migration guide and change log against the behaviour that the tests show",
      "Confirm that every breaking change is named, or that there is none",
      "Route to final approval"),
  MAINTAINER(
      "a person with write access; decides what no agent may",
      "Read the findings below, the worst gate first",
      "Find out how the receipts came to be as they are, before anything is measured again",
      "Remove receipts that must not be believed, then run `mvn verify`"),
  BUILD_RUNNER(
      "runs the build again; changes nothing",
      "Run `mvn verify` on the same tree, to its end",
      "Where it stops at the same place again, give it more time or look at the step named above",
      "Where every gate stays missing, add `gate-maven-plugin` with `<extensions>true</extensions>`"
          + " to the root POM"),
  REBASE_HELPER(
      "brings the branch up to date with its base",
      "Run `git fetch`, then rebase on the base branch named in the evidence",
      "Resolve conflicts so that both sides' tests still pass",
      "Run `mvn verify`"),
  PR_CLEANUP(
      "formatting and lint warnings",
      "Apply the fixes of the findings for `format` and `lint`",
      "Change no behaviour",
      "Run `mvn verify`"),
  BUILD_FIXER(
      "makes every module compile in every supported combination",
      "Start with the first failure that is named: later ones often follow from it",
      "Apply the fixes of the findings for `build` and `features`",
      "Run `mvn verify`; gates that could not be measured are measured then"),
  TEST_FIXER(
      "makes failing tests pass by mending the code, or the test where the test is wrong",
      "Run the failing tests of the findings by themselves",
      "Mend the cause; do not delete, skip or loosen a test to get past it",
      "Run `mvn verify`"),
  FLAKE_DETECTOR(
      "finds out why tests fail now and pass later",
      "Repeat the flaky tests until they fail",
      "Mend what makes them depend on time, order or shared state",
      "Run `mvn verify`"),
  DEP_FIXER(
      "vulnerable dependencies",
      "Raise the dependencies of the findings to their first fixed versions",
      "Run `mvn verify`"),
  MUTATION_TESTER(
      "tests that do not notice a changed program",
      "Write tests that kill the surviving mutants of the findings",
      "Run `mvn verify`"),
  PERF_FIXER(
      "performance regressions and benchmarks that do not run",
      "Compare the slower benchmarks with the baseline, the largest change first",
      "Mend the cause; move the baseline only where the slowdown is wanted and said so",
      "Run the benchmarks again, then `mvn verify`");

  private final String description;
  private final List<String> tasks;

  Target(String description, String... tasks) {
    this.description = description;
    this.tasks = List.copyOf(Arrays.asList(tasks));
  }

  /** The name in decisions, such as {@code test-fixer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is for, without an end mark. */
  public String description() {
    return description;
  }

  /** What it is asked to do, in order; the project's own words only. */
  public List<String> tasks() {
    return tasks;
  }
}
