package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that tests start from. */
public final class Sample {
  public static final String COMMIT = "8a413dd0123456789abcdef0123456789abcdef0";
  public static final String TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:05:00Z"));
  public static final Head HEAD = new Head(Optional.of(COMMIT), Optional.of(TREE), "feat/x", true);

  /** A change of one class, held against a base. */
  public static final Context CONTEXT =
      Context.NONE.with(
          new Change(
              Optional.of(COMMIT), Optional.of(List.of("src/main/java/a/A.java")), List.of()));

  private Sample() {}

  /** One gate that says its status, and nothing else. */
  public static Standing standing(GatePolicy policy, EffectiveStatus status) {
    String reason = status == EffectiveStatus.PASS ? "" : "because";
    return standing(policy, status, reason, policy.gate().id() + ": tool: said so", List.of());
  }

  /** One gate with words of its own. */
  public static Standing standing(
      GatePolicy policy,
      EffectiveStatus status,
      String reason,
      String line,
      List<Finding> findings) {
    return new Standing(policy, status, reason, line, findings, List.of());
  }

  /** All ten gates: those named have that status, the others pass. */
  public static Facts facts(Map<Gate, EffectiveStatus> deviating) {
    return facts(deviating, BuildOutcome.UNWATCHED);
  }

  /** The same of a build that ended so. */
  public static Facts facts(Map<Gate, EffectiveStatus> deviating, BuildOutcome outcome) {
    List<Standing> standings =
        Policy.standard().gates().stream()
            .map(one -> standing(one, deviating.getOrDefault(one.gate(), EffectiveStatus.PASS)))
            .toList();
    return new Facts("Maven build", standings, HEAD, outcome, CONTEXT, List.of());
  }
}
