package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import java.util.Optional;

/** PIT did not measure: this says why, and what helps. */
public final class PitRefusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String where;
  private final String fix;

  /**
   * A refusal.
   *
   * @param what the reason, in one line
   * @param where the test or the module concerned; empty if it is nowhere in particular
   * @param fix a command or a piece of XML
   */
  public PitRefusal(String what, String where, String fix) {
    super(what);
    this.where = where;
    this.fix = fix;
  }

  /** The same as a finding. */
  public Finding finding() {
    String what = Optional.ofNullable(getMessage()).orElse("no reason given");
    return GateFinding.MUTATION_UNMEASURED.of(what, where, fix);
  }
}
