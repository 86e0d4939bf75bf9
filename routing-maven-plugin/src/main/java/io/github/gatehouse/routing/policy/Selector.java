package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import java.util.List;

/**
 * Which gates a condition is about.
 *
 * @param kind all gates, those of one requirement, or named ones
 * @param ids of the named ones, at least one; empty otherwise
 */
public record Selector(Kind kind, List<String> ids) {
  /** How gates are chosen. */
  public enum Kind {
    ANY("any gate"),
    REQUIRED("a required gate"),
    ADVISORY("an advisory gate"),
    NAMED("");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Every gate of the policy. */
  public static final Selector ANY = new Selector(Kind.ANY, List.of());

  /** Gates that the policy requires. */
  public static final Selector REQUIRED = new Selector(Kind.REQUIRED, List.of());

  /** Gates that the policy does not require. */
  public static final Selector ADVISORY = new Selector(Kind.ADVISORY, List.of());

  public Selector {
    ids = List.copyOf(ids);
    if (ids.isEmpty() == (kind == Kind.NAMED)) {
      throw new IllegalArgumentException("gate names " + ids + "; at least 1 gate");
    }
  }

  /** Named gates. */
  public static Selector of(String... ids) {
    return new Selector(Kind.NAMED, List.of(ids));
  }

  /** The gates, in the policy's order. */
  public List<Standing> of(Facts facts) {
    return facts.standings().stream().filter(this::has).toList();
  }

  /** True for a gate that is chosen. */
  public boolean has(Standing gate) {
    return switch (kind) {
      case ANY -> true;
      case REQUIRED -> gate.policy().requirement() == Requirement.REQUIRED;
      case ADVISORY -> gate.policy().requirement() == Requirement.ADVISORY;
      case NAMED -> ids.contains(gate.gate());
    };
  }

  /** {@code tests}, {@code format or lint}, {@code any gate}. */
  @Override
  public String toString() {
    return kind == Kind.NAMED ? String.join(" or ", ids) : kind.words;
  }
}
