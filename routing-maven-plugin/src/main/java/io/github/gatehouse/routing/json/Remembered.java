package io.github.gatehouse.routing.json;

import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.history.Hop;
import java.util.List;

/**
 * An earlier decision, read back.
 *
 * @param hop its place in the chain
 * @param past what later decisions say of it
 * @param carried what it had left open itself
 */
public record Remembered(Hop hop, Past past, List<Past> carried) {
  public Remembered {
    carried = List.copyOf(carried);
  }
}
