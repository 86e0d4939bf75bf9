package io.github.gatehouse.gate.lint;

import java.io.IOException;
import java.util.List;

/** Looks at sources and says what it finds. */
interface Linter {
  /**
   * The diagnostics, in the compiler's order.
   *
   * @throws IOException if the linter could not do its work
   */
  List<LintLine> lint(LintRequest request) throws IOException, InterruptedException;
}
