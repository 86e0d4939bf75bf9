package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.AnyGate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The border of a gate: what breaks inside becomes an unmeasured gate, never a broken build. */
public final class GuardedGate {
  private GuardedGate() {}

  /**
   * Runs a gate's core.
   *
   * @param warn told when the core broke
   */
  public static GateResult run(AnyGate gate, Callable<GateResult> core, Consumer<String> warn) {
    try {
      return core.call();
    } catch (Exception | LinkageError e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      String what = "the gate broke: " + e;
      warn.accept("gate " + gate.id() + ": " + what);
      return GateResult.unmeasured(
          "gatehouse", GateFinding.GATE_BROKE.of(what, "gate:" + gate.id(), "mvn -X verify"));
    }
  }
}
