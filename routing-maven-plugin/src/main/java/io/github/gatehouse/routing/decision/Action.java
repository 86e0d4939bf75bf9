package io.github.gatehouse.routing.decision;

/** What happens next: exactly one of these. */
public enum Action {
  /** Every gate is satisfied: on to the last readers. */
  FINALIZE("✅"),
  /** Nothing is wrong; somebody has to look before it can be final. */
  NEXT("➡️"),
  /** Something is wrong or unmeasured: mend it, then build again. */
  LOOP("🔁"),
  /** No agent can settle this: a person decides. */
  ESCALATE("🛑");

  private final String symbol;

  Action(String symbol) {
    this.symbol = symbol;
  }

  /** Shown before the action. */
  public String symbol() {
    return symbol;
  }
}
