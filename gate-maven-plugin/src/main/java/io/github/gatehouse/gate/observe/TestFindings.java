package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.cases.CaseChanges;
import io.github.gatehouse.gate.cases.TestCase;
import io.github.gatehouse.gate.cases.TestCases;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a module's tests, each case by its name: waivers go by these names. */
final class TestFindings {
  /** A receipt has room for so many; the rest is counted. */
  private static final int SHOWN = 200;

  private static final int RENAMED = 10;
  private static final String AGAIN = "mvn verify";
  private static final String LET_GO =
      "bring it back, or let it go for good: -Dgate.tests.vanished=warn";

  private TestFindings() {}

  /** The command that runs one test of a runner again, up to the name of the test. */
  static String again(String tool) {
    return tool.equals("failsafe") ? "mvn verify -Dit.test=" : "mvn test -Dtest=";
  }

  static List<Finding> failures(TestCases cases, String again) {
    List<Finding> findings = new ArrayList<>();
    List<TestCase> failures = cases.failures();
    List<String> names = cases.failed();
    for (int i = 0; i < Math.min(SHOWN, names.size()); i++) {
      String message = failures.get(i).message();
      findings.add(
          GateFinding.TESTS_FAILED.of(
              message.isBlank() ? "failed" : message,
              names.get(i),
              again + "'" + selector(failures.get(i)) + "'"));
    }
    int more = names.size() - SHOWN;
    if (more > 0) {
      findings.add(GateFinding.TESTS_FAILED.of(more + " more tests failed", "", AGAIN));
    }
    return findings;
  }

  /** What follows the method's name, such as a parameter's value, can hold points and quotes. */
  private static String selector(TestCase failure) {
    String type = failure.type().replaceFirst("^.*\\.", "");
    String method = failure.name().replaceFirst("^([\\w$]+)[^\\w$].*", "$1*");
    return method.isEmpty() ? type : type + "#" + method;
  }

  static Finding unreadable(String problem) {
    return GateFinding.TESTS_UNMEASURED.of(problem, "", AGAIN);
  }

  /**
   * Tests that are gone or have another name.
   *
   * @param strict whether a test that is gone fails: only what fails has its name in {@code where}
   */
  static List<Finding> changes(CaseChanges changes, boolean strict) {
    List<Finding> findings = new ArrayList<>();
    for (String id : changes.vanished().stream().limit(SHOWN).toList()) {
      String what = "ran at the base and is gone";
      findings.add(
          GateFinding.TESTS_VANISHED.of(strict ? what : id + " " + what, strict ? id : "", LET_GO));
    }
    int more = changes.vanished().size() - SHOWN;
    if (more > 0) {
      String what = more + " more tests ran at the base and are gone";
      findings.add(GateFinding.TESTS_VANISHED.of(what, "", LET_GO));
    }
    if (!changes.renamed().isEmpty()) {
      List<String> pairs = new ArrayList<>();
      changes.renamed().forEach((from, to) -> pairs.add(from + " → " + to));
      String shown = String.join("; ", pairs.subList(0, Math.min(RENAMED, pairs.size())));
      int rest = pairs.size() - RENAMED;
      String what = "another test took the place of one of the base: " + shown;
      findings.add(
          GateFinding.TESTS_RENAMED.of(
              rest > 0 ? what + "; and " + rest + " more" : what, "", "compare the two"));
    }
    return findings;
  }
}
