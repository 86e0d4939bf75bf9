package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who can be next where a project names no one else. */
final class BuiltInTargets {
  static final List<Target> ALL =
      List.of(
          target(
              "docs-reviewer",
              "reads documentation and change notes of a change whose gates are all satisfied",
              "Read the documentation and specifications that this change touches",
              "Hold migration guide and change log against the behaviour that the tests show",
              "Confirm that every breaking change is named, or that there is none",
              "Route to final approval"),
          target(
              "architecture-reviewer",
              "judges a change of a public interface or of the architecture",
              "Read the changed interfaces and decision records named above",
              "Judge whether the change is wanted, compatible, and written down",
              "Route to final approval, or back with what must change"),
          target(
              "maintainer",
              "a person with write access; decides what no agent may",
              "Read the findings below, the worst gate first",
              "Find out how the receipts came to be as they are, before anything is measured again",
              "Remove receipts that must not be believed, then run `mvn verify`"),
          target(
              "build-runner",
              "runs the build again; changes nothing",
              "Run `mvn verify` on the same tree, to its end",
              "Where it stops at the same place again, give it more time or look at the step named"
                  + " above",
              "Where every gate stays missing, add `gate-maven-plugin` with"
                  + " `<extensions>true</extensions>` to the root POM"),
          target(
              "rebase-helper",
              "brings the branch up to date with its base",
              "Run `git fetch`, then rebase on the base branch named in the evidence",
              "Resolve conflicts so that both sides' tests still pass",
              "Run `mvn verify`"),
          target(
              "pr-cleanup",
              "formatting and lint warnings",
              "Apply the fixes of the findings for `format` and `lint`",
              "Change no behaviour",
              "Run `mvn verify`"),
          target(
              "build-fixer",
              "makes every module compile in every supported combination",
              "Start with the first failure that is named: later ones often follow from it",
              "Apply the fixes of the findings for `build` and `features`",
              "Run `mvn verify`; gates that could not be measured are measured then"),
          target(
              "test-fixer",
              "makes failing tests pass by mending the code, or the test where the test is wrong",
              "Run the failing tests of the findings by themselves",
              "Mend the cause; do not delete, skip or loosen a test to get past it",
              "Run `mvn verify`"),
          target(
              "flake-detector",
              "finds out why tests fail now and pass later",
              "Repeat the flaky tests until they fail",
              "Mend what makes them depend on time, order or shared state",
              "Run `mvn verify`"),
          target(
              "dep-fixer",
              "vulnerable dependencies",
              "Raise the dependencies of the findings to their first fixed versions",
              "Run `mvn verify`"),
          target(
              "mutation-tester",
              "tests that do not notice a changed program",
              "Write tests that kill the surviving mutants of the findings",
              "Run `mvn verify`"),
          target(
              "perf-fixer",
              "performance regressions and benchmarks that do not run",
              "Compare the slower benchmarks with the baseline, the largest change first",
              "Mend the cause; move the baseline only where the slowdown is wanted and said so",
              "Run the benchmarks again, then `mvn verify`"));

  private BuiltInTargets() {}

  private static Target target(String id, String description, String... tasks) {
    return new Target(id, description, List.of(tasks));
  }

  static SortedMap<String, Target> byId() {
    SortedMap<String, Target> targets = new TreeMap<>();
    ALL.forEach(one -> targets.put(one.id(), one));
    return targets;
  }
}
