package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which findings fail the gate.
 *
 * @param allowed warnings of the compiler that are accepted in each module
 * @param baseline of the module
 * @param newCode present where only what is new counts
 */
public record LintPolicy(int allowed, Optional<LintBaseline> baseline, Optional<NewCode> newCode) {
  public LintPolicy {
    if (allowed < 0) {
      throw new IllegalArgumentException("gate.lint.allowed is " + allowed + "; at least 0");
    }
  }

  /** Findings that no baseline, no base branch and no goal of the project accepts. */
  List<LintFinding> counted(LinterRun run, Path module, Map<LintFinding, String> keys) {
    if (run.verdict() == LinterRun.Verdict.FATAL) {
      return run.findings();
    }
    if (newCode.isPresent()) {
      return beyondBaseline(run, module).stream()
          .filter(one -> newCode.get().isNew(one, keys.get(one)))
          .toList();
    }
    if (baseline.filter(one -> one.covers(run.tool())).isPresent()) {
      return beyondBaseline(run, module);
    }
    return switch (run.verdict()) {
      case ACCEPTED -> List.of();
      case ERRORS -> run.findings().stream().filter(one -> one.level() == LintLevel.ERROR).toList();
      default -> run.findings();
    };
  }

  private List<LintFinding> beyondBaseline(LinterRun run, Path module) {
    return baseline
        .filter(one -> one.covers(run.tool()))
        .map(one -> one.beyond(run, module))
        .orElse(run.findings());
  }

  /** True where findings are compared with those that were there before. */
  boolean compares(LinterRun run) {
    return newCode.isPresent() || baseline.filter(one -> one.covers(run.tool())).isPresent();
  }

  /** How many of the counted findings a linter may have. */
  int tolerance(LinterRun run) {
    return run.verdict() == LinterRun.Verdict.OPEN ? allowed : 0;
  }
}
