package io.github.gatehouse.routing.policy;

import java.math.BigDecimal;

/** How a number is held against a bound. */
public enum Comparison {
  LESS("<"),
  AT_MOST("≤"),
  EQUAL("="),
  AT_LEAST("≥"),
  MORE(">");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** True where the number keeps the bound. */
  public boolean test(BigDecimal number, BigDecimal bound) {
    int order = number.compareTo(bound);
    return switch (this) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case AT_LEAST -> order >= 0;
      case MORE -> order > 0;
    };
  }

  /** The sign that mathematics has for it. */
  public String symbol() {
    return symbol;
  }
}
