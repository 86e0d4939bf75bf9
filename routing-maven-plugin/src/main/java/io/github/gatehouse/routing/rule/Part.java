package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.policy.Comparison;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question about one fact.
 *
 * @param fact its name
 * @param values that make a difference to the question
 * @param holds whether a value answers it with yes
 */
record Part(String fact, List<String> values, Predicate<String> holds) {
  private static final String YES = "yes";

  static Part yesOrNo(String fact) {
    return new Part(fact, List.of(YES, "no"), YES::equals);
  }

  /** A fact that is there for sure once it is known. */
  static Part known(String fact) {
    return new Part(fact, List.of(YES, World.UNKNOWN), YES::equals);
  }

  static <E extends Enum<E>> Part oneOf(String fact, E[] all, Collection<E> good) {
    return new Part(
        fact,
        Arrays.stream(all).map(Enum::name).toList(),
        value -> good.stream().anyMatch(one -> one.name().equals(value)));
  }

  /**
   * A number held against a bound.
   *
   * @param step the least distance of two numbers
   */
  static Part number(String fact, Comparison comparison, BigDecimal bound, BigDecimal step) {
    return new Part(
        fact,
        Stream.of(bound.subtract(step), bound, bound.add(step))
            .map(one -> one.stripTrailingZeros().toPlainString())
            .toList(),
        value -> comparison.test(new BigDecimal(value), bound));
  }

  /** The same where the number may be unknown. */
  Part orUnknown() {
    return new Part(fact, Stream.concat(values.stream(), Stream.of(World.UNKNOWN)).toList(), holds);
  }

  /** The same where the number is unknown for ever. */
  Part neverKnown() {
    return new Part(fact, List.of(World.UNKNOWN), holds);
  }

  Set<Truth> truths(World world) {
    return world.truths(fact, holds);
  }
}
