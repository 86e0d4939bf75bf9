package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for facts that make a question TRUE: values that cannot are struck out, then one fact is
 * settled after the other.
 */
final class Search {
  private final Function<World, Set<Truth>> question;
  private int left;

  /**
   * Opens a search.
   *
   * @param steps evaluations of the question before it gives up
   */
  Search(Function<World, Set<Truth>> question, int steps) {
    this.question = question;
    this.left = steps;
  }

  /** A world that answers the question with TRUE, whatever stays open in it. */
  Optional<World> in(World world) {
    Optional<World> fewer = Optional.of(world);
    for (String fact : world.facts()) {
      fewer = fewer.flatMap(one -> strike(fact, one));
    }
    if (fewer.isEmpty() || !ask(fewer.get()).contains(Truth.TRUE)) {
      return Optional.empty();
    }
    World rest = fewer.get();
    return ask(rest).equals(Truths.TRUE) ? fewer : settle(rest);
  }

  /** True where the search ended for want of steps: nothing found says nothing then. */
  boolean gaveUp() {
    return left < 0;
  }

  private Set<Truth> ask(World world) {
    left--;
    return gaveUp() ? Set.of() : question.apply(world);
  }

  private Optional<World> strike(String fact, World world) {
    List<String> values = world.values(fact);
    List<String> possible = new ArrayList<>();
    for (String value : values) {
      if (ask(world.with(fact, List.of(value))).contains(Truth.TRUE)) {
        possible.add(value);
      }
    }
    return possible.isEmpty() ? Optional.empty() : Optional.of(world.with(fact, possible));
  }

  private Optional<World> settle(World world) {
    return world.facts().stream()
        .filter(fact -> world.values(fact).size() > 1)
        .findFirst()
        .flatMap(
            fact ->
                world.values(fact).stream()
                    .flatMap(value -> in(world.with(fact, List.of(value))).stream())
                    .findFirst());
  }
}
