package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Sets of truths that a condition may still have, combined as truths are. */
final class Truths {
  static final Set<Truth> TRUE = Set.of(Truth.TRUE);
  static final Set<Truth> FALSE = Set.of(Truth.FALSE);

  private Truths() {}

  static <T> Set<Truth> all(List<T> parts, Function<T, Set<Truth>> truths) {
    return fold(parts, truths, TRUE, Truth::and);
  }

  static <T> Set<Truth> any(List<T> parts, Function<T, Set<Truth>> truths) {
    return fold(parts, truths, FALSE, Truth::or);
  }

  private static <T> Set<Truth> fold(
      List<T> parts, Function<T, Set<Truth>> truths, Set<Truth> start, BinaryOperator<Truth> join) {
    Set<Truth> joined = start;
    for (T part : parts) {
      joined = join(joined, truths.apply(part), join);
    }
    return joined;
  }

  static Set<Truth> and(Set<Truth> some, Set<Truth> others) {
    return join(some, others, Truth::and);
  }

  private static Set<Truth> join(
      Set<Truth> some, Set<Truth> others, BinaryOperator<Truth> operator) {
    Set<Truth> joined = EnumSet.noneOf(Truth.class);
    for (Truth one : some) {
      for (Truth other : others) {
        joined.add(operator.apply(one, other));
      }
    }
    return joined;
  }

  static Set<Truth> not(Set<Truth> truths) {
    Set<Truth> opposite = EnumSet.noneOf(Truth.class);
    truths.forEach(one -> opposite.add(one.not()));
    return opposite;
  }

  /** Whether it is one of some truths: TRUE, FALSE, or either. */
  static Set<Truth> are(Set<Truth> truths, Set<Truth> some) {
    Set<Truth> answer = EnumSet.noneOf(Truth.class);
    truths.forEach(one -> answer.add(Truth.of(some.contains(one))));
    return answer;
  }

  /** At least n of some truths are TRUE. */
  static Set<Truth> atLeast(int n, List<Set<Truth>> each) {
    long sure = each.stream().filter(TRUE::equals).count();
    long maybe = each.stream().filter(one -> one.contains(Truth.TRUE)).count();
    long open = each.stream().filter(one -> !FALSE.equals(one)).count();
    long surelyOpen = each.stream().filter(one -> !one.contains(Truth.FALSE)).count();
    Set<Truth> answer = EnumSet.noneOf(Truth.class);
    if (maybe >= n) {
      answer.add(Truth.TRUE);
    }
    if (surelyOpen < n) {
      answer.add(Truth.FALSE);
    }
    if (sure < n && open >= n && each.stream().anyMatch(one -> one.contains(Truth.UNKNOWN))) {
      answer.add(Truth.UNKNOWN);
    }
    return answer;
  }
}
