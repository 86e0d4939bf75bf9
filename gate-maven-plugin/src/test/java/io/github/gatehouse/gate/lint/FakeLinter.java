package io.github.gatehouse.gate.lint;

import java.util.ArrayList;
import java.util.List;

/** Says what it was told to say, the same of every request, and keeps the requests. */
record FakeLinter(List<LintLine> lines, List<LintRequest> asked) implements Linter {
  static FakeLinter saying(LintLine... lines) {
    return new FakeLinter(List.of(lines), new ArrayList<>());
  }

  @Override
  public List<LintLine> lint(LintRequest request) {
    asked.add(request);
    return lines;
  }
}
