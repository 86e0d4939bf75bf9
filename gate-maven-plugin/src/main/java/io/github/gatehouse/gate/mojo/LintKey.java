package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.LintRequest;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import java.io.IOException;
import java.util.List;

/** What the warnings of a compiler depend on: exactly what it is given. */
final class LintKey {
  private LintKey() {}

  static ReuseKey of(ReuseInputs inputs, List<LintRequest> requests) throws IOException {
    for (int i = 0; i < requests.size(); i++) {
      LintRequest request = requests.get(i);
      inputs.files("sources", request.sources());
      inputs.item("compiler", "number of sources " + i, request.sources().size());
      inputs.classPath("class path " + i, request.classPath());
      inputs.item("compiler", "options " + i, request.options());
      inputs.item("compiler", "encoding " + i, request.encoding());
    }
    return inputs.key();
  }
}
