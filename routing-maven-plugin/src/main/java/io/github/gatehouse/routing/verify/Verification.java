package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came out when a decision was held against what is there.
 *
 * @param id of the decision; empty where none could be read
 * @param findings everything that speaks against it
 * @param gaps what could not be checked and would have to be
 * @param verified what was checked and holds
 * @param trusted what is taken at the decision's word
 */
public record Verification(
    String id,
    List<Finding> findings,
    List<String> gaps,
    List<String> verified,
    List<String> trusted) {
  /** The answer. */
  public enum Answer {
    /** Everything that can be checked holds. */
    VERIFIED,
    /** Nothing speaks against it, and something could not be checked: no pass. */
    NOT_VERIFIED,
    /** Something speaks against it. */
    REFUSED
  }

  public Verification {
    Objects.requireNonNull(id, "id");
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    verified = List.copyOf(verified);
    trusted = List.copyOf(trusted);
  }

  /** The answer; nothing verified at all is no pass. */
  public Answer answer() {
    if (!findings.isEmpty()) {
      return Answer.REFUSED;
    }
    return gaps.isEmpty() && !verified.isEmpty() ? Answer.VERIFIED : Answer.NOT_VERIFIED;
  }

  /** One line: what was verified, and what was not. */
  public String line() {
    String what = answer() == Answer.NOT_VERIFIED ? "NOT VERIFIED" : answer().name();
    List<String> open = new ArrayList<>(gaps);
    open.addAll(trusted);
    return "Gatehouse: "
        + what
        + (id.isEmpty() ? "" : " decision " + Foreign.shown(id))
        + (verified.isEmpty() ? "" : ": " + String.join(", ", verified))
        + (open.isEmpty() ? "" : "; not verified: " + String.join(", ", open));
  }

  /** Every finding and every gap, for a message; foreign text is made visible. */
  public List<String> complaints() {
    List<String> lines = new ArrayList<>();
    for (Finding one : findings) {
      String where = one.where().isEmpty() ? "" : " · " + Foreign.shown(one.where());
      String what = Foreign.shown(one.what(), Foreign.KEPT);
      lines.add(one.id() + ": " + what + where + "\n    Fix: " + one.fix());
    }
    gaps.forEach(gap -> lines.add("not verified: " + Foreign.shown(gap, Foreign.KEPT)));
    return lines;
  }
}
