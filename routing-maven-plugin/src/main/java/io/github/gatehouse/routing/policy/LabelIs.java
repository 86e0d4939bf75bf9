package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;
import java.util.List;

/**
 * Holds where the change bears one of some labels. Unknown where nobody told its labels.
 *
 * @param labels at least one
 */
public record LabelIs(List<String> labels) implements Atom {
  public LabelIs {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("label names no label; at least 1");
    }
  }

  @Override
  public Truth test(Situation situation) {
    return situation
        .facts()
        .context()
        .labels()
        .map(told -> Truth.of(labels.stream().anyMatch(told::contains)))
        .orElse(Truth.UNKNOWN);
  }

  @Override
  public String text() {
    return "label: " + String.join(", ", labels);
  }

  /** Labels of the change are foreign text, and stay out. */
  @Override
  public String observed(Situation situation) {
    return switch (test(situation)) {
      case TRUE -> "the change bears it";
      case FALSE -> "the change does not bear it";
      case UNKNOWN -> "labels unknown";
    };
  }
}
