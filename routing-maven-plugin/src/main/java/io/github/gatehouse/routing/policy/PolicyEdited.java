package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;
import java.util.List;

/** Holds where the change edits the policy that it is judged by. */
public record PolicyEdited() implements Atom {
  @Override
  public Truth test(Situation situation) {
    return Truth.of(!situation.facts().context().change().policyEdits().isEmpty());
  }

  @Override
  public String text() {
    return "the change edits the policy";
  }

  @Override
  public String observed(Situation situation) {
    int edits = situation.facts().context().change().policyEdits().size();
    return edits == 0 ? "policy untouched" : edits + " files of the policy edited";
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(
        "the change edits the policy; it was judged by the base's, and a person must agree");
  }
}
