package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.digest.Sha256;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A digest of the state a change is in: the same state comes back where nobody got anywhere. */
public final class StateFingerprint {
  private StateFingerprint() {}

  /**
   * 64 hex digits over the tree, the build's end, every gate's status and every finding's id and
   * place. Times, durations and measured numbers are left out: they differ each time.
   */
  public static String of(Facts facts) {
    Stream<String> gates = facts.standings().stream().map(one -> one.gate() + "=" + one.status());
    Stream<String> findings =
        GateFinding.of(facts).stream()
            .map(one -> one.gate() + " " + one.finding().id() + " " + one.finding().where().strip())
            .sorted()
            .distinct();
    String head = facts.head().tree().orElse("no tree") + " " + facts.outcome().kind();
    return Sha256.of(
        Stream.of(Stream.of(head), gates, findings)
            .flatMap(one -> one)
            .collect(Collectors.joining("\n")));
  }
}
