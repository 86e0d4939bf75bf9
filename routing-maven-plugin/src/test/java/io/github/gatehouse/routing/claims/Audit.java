package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An audit whose every fact can be set, and is harmless where it is not. */
record Audit(
    Map<Gate, EffectiveStatus> deviating,
    Optional<List<String>> changed,
    Optional<Instant> committedOn,
    String confidence,
    Set<String> files) {
  static final Audit HARMLESS =
      new Audit(Map.of(), Optional.of(List.of()), Optional.empty(), "HIGH", Set.of());
  static final String NAME = "docs/handoff.md";

  Audit where(Gate gate, EffectiveStatus status) {
    return new Audit(Map.of(gate, status), changed, committedOn, confidence, files);
  }

  Audit changing(String... paths) {
    return new Audit(deviating, Optional.of(List.of(paths)), committedOn, confidence, files);
  }

  Audit changingWhoKnowsWhat() {
    return new Audit(deviating, Optional.empty(), committedOn, confidence, files);
  }

  Audit committed(String time) {
    Optional<Instant> at = Optional.of(Instant.parse(time));
    return new Audit(deviating, changed, at, confidence, files);
  }

  Audit confident(String level) {
    return new Audit(deviating, changed, committedOn, level, files);
  }

  Audit having(String... paths) {
    return new Audit(deviating, changed, committedOn, confidence, Set.of(paths));
  }

  private List<Standing> standings() {
    return Sample.facts(deviating).standings();
  }

  Context context() {
    return new Context(
        standings(),
        Set.of("docs-reviewer", "perf-fixer", "mutation-tester", "architecture-reviewer"),
        changed,
        Optional.of(Sample.COMMIT),
        committedOn,
        Sample.CLOCK.instant(),
        confidence,
        files::contains);
  }

  List<Finding> of(String... lines) {
    return new ClaimsAudit(context()).audit(NAME, String.join("\n", lines) + "\n");
  }

  /** Each finding as {@code line id}. */
  List<String> ids(String... lines) {
    return of(lines).stream()
        .map(one -> one.where().substring(NAME.length() + 1) + " " + one.id())
        .toList();
  }

  /** What is said where exactly one thing is found. */
  String only(String id, String... lines) {
    List<Finding> found = of(lines);
    if (found.size() != 1 || !found.get(0).id().equals(id)) {
      throw new AssertionError("one " + id + " was to be found, and not " + found);
    }
    return found.get(0).what();
  }
}
