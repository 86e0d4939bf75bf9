package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.BuildOutcome.End;
import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.policy.Atom;
import io.github.gatehouse.routing.policy.Attempts;
import io.github.gatehouse.routing.policy.BranchIs;
import io.github.gatehouse.routing.policy.BuildIs;
import io.github.gatehouse.routing.policy.Changed;
import io.github.gatehouse.routing.policy.EveryGateIs;
import io.github.gatehouse.routing.policy.FindingIs;
import io.github.gatehouse.routing.policy.GateIs;
import io.github.gatehouse.routing.policy.Glob;
import io.github.gatehouse.routing.policy.Hops;
import io.github.gatehouse.routing.policy.LabelIs;
import io.github.gatehouse.routing.policy.Metric;
import io.github.gatehouse.routing.policy.PolicyEdited;
import io.github.gatehouse.routing.policy.Repeated;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An atom as questions about open facts. Facts that hang together in ways not seen here (two
 * patterns that fit the same files) count as free of each other: more is then held possible than
 * is, so what is found impossible is.
 *
 * @param guards must be known and hold, or the answer is unknown
 * @param parts one of which, or all of which, must hold
 */
record Clause(List<Part> guards, List<Part> parts, boolean every) {
  private static final BigDecimal LEAST = new BigDecimal("0.000001");
  private static final Part NEXT = Part.yesOrNo("another loop");
  private static final Set<EffectiveStatus> MEASURED =
      EnumSet.complementOf(
          EnumSet.of(
              EffectiveStatus.INVALID,
              EffectiveStatus.STALE,
              EffectiveStatus.MISSING,
              EffectiveStatus.CONFLICTING));

  static Clause of(Atom atom, Policy policy) {
    if (atom instanceof GateIs is) {
      return any(gates(policy, is.statuses(), is.gates()::has));
    }
    if (atom instanceof EveryGateIs is) {
      return every(gates(policy, is.statuses(), gate -> true));
    }
    if (atom instanceof BuildIs is) {
      return any(List.of(build(is.ends())));
    }
    if (atom instanceof Metric metric) {
      return metric(metric);
    }
    return beside(atom);
  }

  /** Atoms about facts beside gates and build. */
  private static Clause beside(Atom atom) {
    if (atom instanceof Changed changed) {
      return ifKnown("base", named("changed ", changed.globs().stream().map(Glob::toString)));
    }
    if (atom instanceof BranchIs branch) {
      return ifKnown("branch", named("branch ", branch.globs().stream().map(Glob::toString)));
    }
    if (atom instanceof LabelIs label) {
      return ifKnown("labels", named("label ", label.labels().stream()));
    }
    if (atom instanceof FindingIs finding) {
      return any(named("finding ", finding.ids().stream()));
    }
    if (atom instanceof PolicyEdited) {
      return any(List.of(Part.yesOrNo("policy edited")));
    }
    return counted(atom);
  }

  /** Atoms about earlier decisions. */
  private static Clause counted(Atom atom) {
    if (atom instanceof Repeated) {
      return every(List.of(NEXT, Part.yesOrNo("the same state again")));
    }
    if (atom instanceof Hops hops) {
      BigDecimal bound = BigDecimal.valueOf(hops.bound());
      return every(List.of(NEXT, Part.number("hops", hops.comparison(), bound, BigDecimal.ONE)));
    }
    if (atom instanceof Attempts attempts) {
      String fact = "attempts of " + attempts.target().orElse("the next target");
      BigDecimal bound = BigDecimal.valueOf(attempts.bound());
      Part made = Part.number(fact, attempts.comparison(), bound, LEAST);
      return every(attempts.target().isPresent() ? List.of(made) : List.of(NEXT, made));
    }
    return every(List.of());
  }

  private static Clause metric(Metric metric) {
    String fact = "metric " + metric.gate() + "." + metric.name();
    Part number = Part.number(fact, metric.comparison(), metric.bound(), LEAST);
    return new Clause(
        List.of(Part.oneOf("gate " + metric.gate(), EffectiveStatus.values(), MEASURED)),
        List.of(isNeverKnown(metric) ? number.neverKnown() : number.orUnknown()),
        true);
  }

  /** True for a number that no evidence has. */
  static boolean isNeverKnown(Atom atom) {
    return atom instanceof Metric metric && !MetricNames.known(metric.name());
  }

  private static Clause any(List<Part> parts) {
    return new Clause(List.of(), parts, false);
  }

  private static Clause every(List<Part> parts) {
    return new Clause(List.of(), parts, true);
  }

  private static Clause ifKnown(String fact, List<Part> parts) {
    return new Clause(List.of(Part.known(fact)), parts, false);
  }

  private static List<Part> named(String kind, Stream<String> names) {
    return names.map(name -> Part.yesOrNo(kind + name)).toList();
  }

  private static Part build(Collection<End> ends) {
    return Part.oneOf("build", End.values(), ends);
  }

  private static List<Part> gates(
      Policy policy, Collection<EffectiveStatus> statuses, Predicate<Standing> chosen) {
    return policy.gates().stream()
        .filter(gate -> chosen.test(blank(gate)))
        .map(gate -> Part.oneOf("gate " + gate.gate().id(), EffectiveStatus.values(), statuses))
        .toList();
  }

  private static Standing blank(GatePolicy gate) {
    return new Standing(gate, EffectiveStatus.PASS, "", "", List.of(), List.of());
  }

  /** What a final decision needs besides its rule: each gate satisfied, and no failed build. */
  static Clause free(Policy policy) {
    Stream<Part> gates =
        policy.gates().stream()
            .map(
                gate ->
                    Part.oneOf(
                        "gate " + gate.gate().id(),
                        EffectiveStatus.values(),
                        Stream.of(EffectiveStatus.values()).filter(gate::satisfiedBy).toList()));
    Part build = build(EnumSet.of(End.UNWATCHED, End.SUCCEEDED));
    return every(Stream.concat(gates, Stream.of(build)).toList());
  }

  /** All questions. */
  Stream<Part> questions() {
    return Stream.concat(guards.stream(), parts.stream());
  }

  Set<Truth> truths(World world) {
    Set<Truth> answer =
        every
            ? Truths.all(parts, one -> one.truths(world))
            : Truths.any(parts, one -> one.truths(world));
    Set<Truth> guard = Truths.all(guards, one -> one.truths(world));
    Set<Truth> truths = EnumSet.noneOf(Truth.class);
    if (guard.contains(Truth.TRUE)) {
      truths.addAll(answer);
    }
    if (guard.contains(Truth.FALSE) || guard.contains(Truth.UNKNOWN)) {
      truths.add(Truth.UNKNOWN);
    }
    return truths;
  }
}
