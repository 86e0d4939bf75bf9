package io.github.gatehouse.gate.cases;

import java.util.Optional;

/** Remembers what it is told. */
public final class FakeMemory implements CaseMemory {
  private final Optional<CaseList> base;
  private Optional<CaseList> kept = Optional.empty();

  public FakeMemory(Optional<CaseList> base) {
    this.base = base;
  }

  @Override
  public Optional<CaseList> base() {
    return base;
  }

  @Override
  public void keep(CaseList now) {
    kept = Optional.of(now);
  }

  public Optional<CaseList> kept() {
    return kept;
  }
}
