package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one linter did in one module, in all its executions together.
 *
 * @param by the linter, its name in lower case
 * @param verdict whose policy counts
 * @param findings all, by place
 * @param leftOut warnings about class files of others, which are no fault of this project
 * @param reports files that the linter wrote
 * @param problem why nothing was measured; empty where something was
 */
public record LinterRun(
    Tool by,
    Verdict verdict,
    List<LintFinding> findings,
    int leftOut,
    List<Path> reports,
    Optional<Finding> problem) {
  /** What is known of the findings before the gate's own policy. */
  public enum Verdict {
    /** Nobody has judged them: each counts, up to {@code gate.lint.allowed}. */
    OPEN,
    /** The project's own goal let them pass: the project accepts them. */
    ACCEPTED,
    /** The project accepts warnings, and lets no error pass. */
    ERRORS,
    /** The project's own goal, run by this gate, refused them: each counts. */
    REFUSED,
    /** The project's own goal refused them and failed the build: nothing can accept them. */
    FATAL
  }

  public LinterRun {
    findings = findings.stream().sorted(LintFinding.BY_PLACE).toList();
    reports = List.copyOf(reports);
  }

  /** A linter that measured. */
  public static LinterRun of(Tool by, Verdict verdict, List<LintFinding> findings) {
    return new LinterRun(by, verdict, findings, 0, List.of(), Optional.empty());
  }

  /** A linter that measured nothing. */
  public static LinterRun unmeasured(Tool by, Finding problem) {
    return new LinterRun(by, Verdict.OPEN, List.of(), 0, List.of(), Optional.of(problem));
  }

  /** The same with the reports that it rests on. */
  public LinterRun with(List<Path> files) {
    return new LinterRun(by, verdict, findings, leftOut, files, problem);
  }

  /** What was left out, in words; empty where nothing was. */
  public Optional<String> leftOutText() {
    String what = " warnings about class files of dependencies are not counted";
    return leftOut == 0 ? Optional.empty() : Optional.of(leftOut + what);
  }

  /** The linter's name. */
  public String tool() {
    return by.name();
  }

  /** True where the linter measured. */
  public boolean measured() {
    return problem.isEmpty();
  }
}
