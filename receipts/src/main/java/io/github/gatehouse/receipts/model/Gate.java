package io.github.gatehouse.receipts.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ten gates of the suite, in the order in which they are shown. */
public enum Gate implements AnyGate {
  FRESHNESS(Scope.REACTOR),
  FORMAT(Scope.MODULE),
  LINT(Scope.MODULE),
  BUILD(Scope.MODULE),
  FEATURES(Scope.REACTOR),
  TESTS(Scope.MODULE),
  MUTATION(Scope.MODULE),
  SECURITY(Scope.REACTOR),
  PERF(Scope.MODULE),
  BENCHMARKS(Scope.MODULE);

  /** Whether a gate leaves one receipt for the whole reactor or one for each module. */
  public enum Scope {
    REACTOR,
    MODULE
  }

  private final Scope scope;
  private final String id = name().toLowerCase(Locale.ROOT);

  Gate(Scope scope) {
    this.scope = scope;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  /** The name in receipts, goals and properties. */
  @Override
  public String id() {
    return id;
  }

  /** All ids, in the order in which they are shown. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Gate::id).toList();
  }
}
