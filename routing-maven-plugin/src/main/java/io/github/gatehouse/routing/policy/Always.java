package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;

/** Holds whatever the facts are: the last rule's condition. */
public record Always() implements Atom {
  @Override
  public Truth test(Situation situation) {
    return Truth.TRUE;
  }

  @Override
  public String text() {
    return "no rule above decides";
  }

  @Override
  public String observed(Situation situation) {
    return "a rule above decides";
  }
}
