package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.StateFingerprint;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Optional;

/** Holds where the same state would be sent to the same target again. */
public record Repeated() implements Atom {
  private static Optional<Past> earlier(Situation situation) {
    Loops loops = situation.facts().context().loops();
    if (loops.chain().isEmpty()) {
      return Optional.empty();
    }
    String now = StateFingerprint.of(situation.facts());
    return situation.next().flatMap(next -> loops.repeated(now, next));
  }

  @Override
  public Truth test(Situation situation) {
    return Truth.of(earlier(situation).isPresent());
  }

  @Override
  public String text() {
    return "the same state went to the same target before";
  }

  @Override
  public String observed(Situation situation) {
    return earlier(situation)
        .map(past -> "decision " + past.id() + " sent it to " + past.target())
        .orElse("no such decision");
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of("nothing changed since " + observed(situation));
  }

  @Override
  public boolean aboutNext() {
    return true;
  }
}
