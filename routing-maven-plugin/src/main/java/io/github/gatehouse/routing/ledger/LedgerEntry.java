package io.github.gatehouse.routing.ledger;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Decision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the ledger shows of one stored decision.
 *
 * @param id {@code sha256:} and 64 hex digits
 * @param decidedOn milliseconds are kept; years 0 to 9999
 * @param commit that was judged; empty outside git
 * @param target id; foreign text
 * @param rule id; foreign text
 * @param reasons at least one; foreign text
 * @param confidence word such as {@code HIGH}; foreign text
 * @param gates one row each; empty where nothing was measured
 */
public record LedgerEntry(
    String id,
    Instant decidedOn,
    String commit,
    Action action,
    String target,
    String rule,
    List<String> reasons,
    String confidence,
    List<GateRow> gates) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int PREFIX = "sha256:".length();
  private static final int NAME_DIGITS = 16;
  private static final int LAST_YEAR = 9999;

  public LedgerEntry {
    Ids.decision(id);
    decidedOn = decidedOn.truncatedTo(ChronoUnit.MILLIS);
    int year = decidedOn.atZone(ZoneOffset.UTC).getYear();
    if (year < 0 || year > LAST_YEAR) {
      throw new IllegalArgumentException("decidedOn is " + decidedOn + "; years 0 to 9999");
    }
    Ids.commit(commit);
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(confidence, "confidence");
    reasons = List.copyOf(reasons);
    gates = List.copyOf(gates);
    distinct(gates);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("decision " + id + " has no reason");
    }
  }

  private static void distinct(List<GateRow> gates) {
    if (gates.stream().map(GateRow::gate).distinct().count() != gates.size()) {
      throw new IllegalArgumentException("a gate stands twice in a decision: " + gates);
    }
  }

  /**
   * What the ledger shows of a decision that was just made.
   *
   * @param id of the decision
   */
  public static LedgerEntry of(Decision decision, String id) {
    return new LedgerEntry(
        id,
        decision.decidedOn(),
        decision.facts().head().commit().orElse(""),
        decision.route().action(),
        decision.route().target().id(),
        decision.route().rule(),
        decision.route().reasons(),
        decision.confidence().level().name(),
        decision.facts().standings().stream().map(GateRow::of).toList());
  }

  /** The name of its file: sorts by time, then by id. */
  public String fileName() {
    return STAMP.format(decidedOn) + "-" + digits() + ".json";
  }

  /** The first 16 digits of the id. */
  String digits() {
    return id.substring(PREFIX, PREFIX + NAME_DIGITS);
  }
}
