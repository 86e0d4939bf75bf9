package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.SkipReason;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked of one gate.
 *
 * @param requirement whether an unmeasured gate blocks
 * @param skips reasons for which the gate may be skipped in every module; where some module was
 *     measured, {@link SkipReason#NO_SURFACE} is accepted for the others
 */
public record GatePolicy(AnyGate gate, Requirement requirement, Set<SkipReason> skips) {
  /** How much depends on a gate. */
  public enum Requirement {
    /** Must pass, or be skipped for an accepted reason. */
    REQUIRED,
    /** Must leave its receipt and must not fail; may be inconclusive or skipped. */
    ADVISORY
  }

  public GatePolicy {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(requirement, "requirement");
    skips = Set.copyOf(skips);
    if (skips.contains(SkipReason.UPSTREAM_FAILED)) {
      throw new IllegalArgumentException(
          gate.id() + " must not accept a skip for " + SkipReason.UPSTREAM_FAILED);
    }
  }

  /**
   * The default: a project may have no benchmarks, no profiles, no code to mutate and no
   * dependencies; features, mutation and security advise; an own gate that a policy names is
   * required.
   */
  public static GatePolicy standard(AnyGate gate) {
    boolean advisory = Set.of(Gate.FEATURES, Gate.MUTATION, Gate.SECURITY).contains(gate);
    boolean optional = advisory || Set.of(Gate.PERF, Gate.BENCHMARKS).contains(gate);
    return new GatePolicy(
        gate,
        advisory ? Requirement.ADVISORY : Requirement.REQUIRED,
        optional ? Set.of(SkipReason.NO_SURFACE) : Set.of());
  }

  /** The same gate, required or not. */
  public GatePolicy required(boolean needed) {
    return new GatePolicy(gate, needed ? Requirement.REQUIRED : Requirement.ADVISORY, skips);
  }

  /** True where this status lets the decision be a final one. */
  public boolean satisfiedBy(EffectiveStatus status) {
    return status.passes()
        || (requirement == Requirement.ADVISORY
            && (status == EffectiveStatus.INCONCLUSIVE || status == EffectiveStatus.SKIP_BAD));
  }
}
