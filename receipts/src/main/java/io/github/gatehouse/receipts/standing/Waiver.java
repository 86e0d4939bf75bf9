package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One failing item of one gate that is let through for a time.
 *
 * @param gate any but {@link Gate#BUILD}: after a broken build nothing is measured
 * @param item exactly as the finding names it in {@code where}, such as {@code org.x.ATest#slow}; a
 *     {@code *} at its end, after at least {@value #LEAST} characters, stands for any text
 * @param reason why it may fail
 * @param owner who sees to it
 * @param issue where it is followed up: a number or an address
 * @param expires the last day on which it holds, in UTC
 */
public record Waiver(
    AnyGate gate, String item, String reason, String owner, String issue, LocalDate expires) {
  /** Characters before a {@code *}: a waiver is for something in particular. */
  static final int LEAST = 3;

  public Waiver {
    Objects.requireNonNull(gate, "gate");
    said("item", item);
    said("reason", reason);
    said("owner", owner);
    said("issue", issue);
    Objects.requireNonNull(expires, "expires");
    if (gate == Gate.BUILD) {
      throw new IllegalArgumentException(
          "gate is 'build', which cannot be waived: after a broken build nothing is measured");
    }
  }

  private static void said(String member, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(member + " is empty; a waiver says it");
    }
  }

  /** True for the item itself, and for all that its pattern stands for. */
  boolean covers(String failing) {
    String start = item.substring(0, item.length() - 1);
    boolean pattern = item.endsWith("*") && start.length() >= LEAST;
    return failing.equals(item) || pattern && failing.startsWith(start);
  }

  /** True up to and including the last day. */
  public boolean activeOn(LocalDate day) {
    return !day.isAfter(expires);
  }
}
