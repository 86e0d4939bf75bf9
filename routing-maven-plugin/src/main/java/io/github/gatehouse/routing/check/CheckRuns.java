package io.github.gatehouse.routing.check;

import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.State;
import java.util.List;
import java.util.Locale;

/**
 * Check runs of a decision, one for each gate. What was not measured is never a success, and what
 * was measured on a changed working tree says nothing good of the commit.
 */
public final class CheckRuns {
  /** The first part of every name where receipts do not say another. */
  private static final String FLOW = "integrative";

  private CheckRuns() {}

  /** One for each gate, in the policy's order; none where no commit is known. */
  public static List<CheckRun> of(Decision decision) {
    Facts facts = decision.facts();
    return facts
        .head()
        .commit()
        .map(commit -> facts.standings().stream().map(one -> run(decision, one, commit)).toList())
        .orElse(List.of());
  }

  private static CheckRun run(Decision decision, Standing gate, String commit) {
    return new CheckRun(
        flow(decision) + ":gate:" + gate.gate(),
        commit,
        conclusion(gate, decision.facts().head().clean()),
        title(decision, gate),
        CheckDetails.summary(decision, gate),
        CheckDetails.text(decision, gate));
  }

  /** One for all gates: a gate that lost its receipts keeps its name. */
  private static String flow(Decision decision) {
    return decision.facts().standings().stream()
        .flatMap(gate -> gate.receipts().stream())
        .flatMap(stored -> stored.receipt().stream())
        .map(Receipt::flow)
        .filter(flow -> flow.matches("[a-z][a-z0-9-]{0,19}"))
        .sorted()
        .findFirst()
        .orElse(FLOW);
  }

  private static Conclusion conclusion(Standing gate, boolean clean) {
    if (gate.status().passes()) {
      return clean ? Conclusion.SUCCESS : Conclusion.ACTION_REQUIRED;
    }
    if (gate.status() == EffectiveStatus.FAIL) {
      return Conclusion.FAILURE;
    }
    boolean advice = gate.satisfied() && gate.policy().requirement() == Requirement.ADVISORY;
    return advice ? Conclusion.NEUTRAL : Conclusion.ACTION_REQUIRED;
  }

  private static String title(Decision decision, Standing gate) {
    String status = gate.status().name();
    boolean measured = gate.status().passes() || gate.status() == EffectiveStatus.FAIL;
    String words = measured ? status : "not measured: " + status;
    String duty = gate.policy().requirement().name().toLowerCase(Locale.ROOT);
    String end = decision.state() == State.DECIDED ? "" : "; the build has not ended";
    String tree =
        decision.facts().head().clean() ? "" : "; of a working tree that is not the commit's";
    return words + " (" + duty + ")" + tree + end;
  }
}
