package io.github.gatehouse.gate.result;

import io.github.gatehouse.receipts.model.Gate;

/** The honest answer of a gate that nobody has built yet: inconclusive, never a pass. */
public final class NotBuiltYet {
  private NotBuiltYet() {}

  /** The answer for one gate. */
  public static GateResult of(Gate gate) {
    return GateResult.unmeasured(
        "gatehouse",
        GateFinding.GATE_NOT_BUILT.of(
            "not built yet", "gate " + gate.id(), "none in this version"));
  }
}
