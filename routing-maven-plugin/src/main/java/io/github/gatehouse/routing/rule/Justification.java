package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Confidence.Factor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bullets from factors: the weak ones by name, the others counted. */
final class Justification {
  private Justification() {}

  static List<String> of(List<Factor> factors) {
    List<String> bullets = new ArrayList<>();
    long answered = factors.stream().filter(one -> one.completeness().signum() > 0).count();
    long fresh = factors.stream().filter(one -> one.freshness().signum() > 0).count();
    bullets.add(answered + "/" + factors.size() + " gates that decided have an answer");
    bullets.add(fresh + "/" + factors.size() + " of them speak of this tree");
    List<Factor> weak =
        factors.stream().filter(one -> one.power().compareTo(BigDecimal.ONE) < 0).toList();
    bullets.add(
        weak.isEmpty()
            ? "none of them could have missed more than is asked"
            : "power below 1: " + weak.stream().map(Justification::said).collect(joined()));
    return bullets;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String said(Factor factor) {
    return factor.gate() + " " + factor.power().setScale(3, RoundingMode.DOWN).toPlainString();
  }
}
