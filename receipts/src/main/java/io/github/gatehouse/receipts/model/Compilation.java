package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * Modules that were built.
 *
 * @param modules that were to be built
 * @param built modules that were
 * @param release Java release compiled for, several joined by {@code +}; empty if none is set
 * @param failure where and why the first failing module stopped, one line; empty if none failed
 */
public record Compilation(
    String tool, Basis basis, int modules, int built, String release, String failure)
    implements Evidence {
  public Compilation {
    Checks.notNegative("built", built);
    if (built > modules) {
      throw new IllegalArgumentException(
          "built is " + built + "; at most the " + modules + " modules");
    }
  }

  @Override
  public Outcome outcome() {
    if (modules == 0) {
      return Outcome.inconclusive("no module built");
    }
    return built == modules ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("modules", modules);
    return (modules == 0 ? counts : counts.with("built", built)).known();
  }

  @Override
  public int failing() {
    return modules - built;
  }

  @Override
  public List<String> segments() {
    if (built < modules) {
      return List.of("failed in " + Words.segment(failure), built + "/" + modules + " modules ok");
    }
    String modulesOk = built + "/" + modules + " modules ok";
    return release.isEmpty()
        ? List.of(modulesOk)
        : List.of(modulesOk, "release " + Words.segment(release));
  }

  @Override
  public Evidence plus(Evidence other) {
    Compilation that = (Compilation) other;
    return new Compilation(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.add(modules, that.modules),
        Words.add(built, that.built),
        Words.join(release, that.release),
        failure.isEmpty() ? that.failure : failure);
  }
}
