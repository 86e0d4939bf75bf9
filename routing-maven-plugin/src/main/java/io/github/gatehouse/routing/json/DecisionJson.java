package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Confidence;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Observation;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.StateFingerprint;
import io.github.gatehouse.routing.history.Measure;
import io.github.gatehouse.routing.history.Weighing;
import java.util.List;

/** Decisions as canonical JSON: same inputs, same bytes, apart from {@code decidedOn}. */
public final class DecisionJson {
  private DecisionJson() {}

  /** The file's content, ending in one line feed. */
  public static String write(Decision decision) {
    return Document.of(decision).text();
  }

  /** {@code sha256:} and 64 hex digits; the same whenever the same facts are judged. */
  public static String id(Decision decision) {
    return Document.of(decision).id();
  }

  /**
   * A decision as it is written.
   *
   * @param id {@code sha256:} and 64 hex digits
   * @param text the file's content
   */
  public record Document(String id, String text) {
    /** Writes a decision. */
    public static Document of(Decision decision) {
      String blank = CanonicalJson.write(file(decision));
      String id = "sha256:" + Sha256.of(blank);
      return new Document(id, with(with(blank, "id", id), "decidedOn", "" + decision.decidedOn()));
    }

    /** The first one is the decision's own: quotes in values are escaped, and lists come later. */
    private static String with(String text, String member, String value) {
      String empty = '"' + member + "\" : \"";
      int at = text.indexOf(empty + '"') + empty.length();
      return text.substring(0, at) + value + text.substring(at);
    }
  }

  /** Without id and time, which are written into it. */
  private static DecisionFile file(Decision decision) {
    return new DecisionFile(
        DecisionFile.TYPE,
        "",
        decision.state(),
        decision.route().action(),
        decision.route().target().id(),
        decision.route().rule(),
        decision.route().reasons(),
        decision.facts().step(),
        "",
        "UNSIGNED",
        head(decision.facts().head()),
        new DecisionFile.BuildPart(
            decision.facts().outcome().kind(),
            shown(decision.facts().outcome().at()),
            decision.facts().outcome().problems().stream().map(DecisionJson::shown).toList()),
        decision.facts().standings().stream().map(DecisionJson::gate).toList(),
        decision.findings().stream().map(DecisionJson::finding).toList(),
        decision.tasks(),
        confidence(decision.confidence()),
        new DecisionFile.PolicyPart(
            decision.facts().context().policy(), decision.facts().context().policyDigest()),
        change(decision.facts().context()),
        loop(decision),
        decision.carried().stream().map(DecisionJson::past).toList(),
        decision.transcript().stream().map(one -> rule(one, decision.route().rule())).toList());
  }

  private static DecisionFile.HeadPart head(Head head) {
    return new DecisionFile.HeadPart(
        head.commit().orElse(""), head.tree().orElse(""), shown(head.branch()), head.clean());
  }

  private static DecisionFile.GatePart gate(Standing standing) {
    return new DecisionFile.GatePart(
        standing.gate(),
        shown(flow(standing)),
        standing.policy().requirement().name(),
        standing.status().name(),
        standing.satisfied(),
        shown(standing.reason()),
        shown(standing.line()),
        standing.receipts().stream().map(DecisionJson::receipt).toList());
  }

  private static String flow(Standing standing) {
    return standing.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .map(Receipt::flow)
        .sorted()
        .findFirst()
        .orElse("integrative");
  }

  private static DecisionFile.ReceiptPart receipt(StoredReceipt stored) {
    return new DecisionFile.ReceiptPart(
        shown(stored.path()),
        shown(stored.receipt().map(Receipt::module).orElse("")),
        stored.receipt().flatMap(Receipt::subject).map(Subject::commit).orElse(""),
        stored.sha256());
  }

  private static DecisionFile.FindingPart finding(GateFinding one) {
    return new DecisionFile.FindingPart(
        one.gate(),
        one.finding().id(),
        shown(one.finding().what()),
        shown(one.finding().where()),
        shown(one.finding().fix()));
  }

  private static DecisionFile.ConfidencePart confidence(Confidence confidence) {
    return new DecisionFile.ConfidencePart(
        confidence.level().name(),
        confidence.lower().toPlainString(),
        confidence.upper().toPlainString(),
        confidence.factors().stream().map(DecisionJson::factor).toList(),
        confidence.justification());
  }

  private static DecisionFile.FactorPart factor(Confidence.Factor factor) {
    return new DecisionFile.FactorPart(
        factor.gate(),
        factor.completeness().toPlainString(),
        factor.freshness().toPlainString(),
        factor.power().toPlainString());
  }

  private static DecisionFile.ChangePart change(Context context) {
    Change change = context.change();
    List<String> labels = context.labels().map(List::copyOf).orElse(List.of());
    return new DecisionFile.ChangePart(
        change.base().orElse(""),
        change.files().map(List::size).orElse(-1),
        change.files().map(files -> Sha256.of(String.join("\0", files) + "\0")).orElse(""),
        change.policyEdits().stream().map(DecisionJson::shown).toList(),
        context.labels().isPresent(),
        labels.stream().map(DecisionJson::shown).toList());
  }

  private static DecisionFile.LoopPart loop(Decision decision) {
    Loops loops = decision.facts().context().loops();
    Measure measure = Weighing.measure(decision.facts());
    return new DecisionFile.LoopPart(
        loops.kept(),
        loops.previous().map(Past::id).orElse(""),
        loops.chain().size(),
        loops.attempts(),
        StateFingerprint.of(decision.facts()),
        Weighing.weight(decision.facts()),
        measure.blocking(),
        measure.failingItems(),
        measure.unmeasured());
  }

  private static DecisionFile.PastPart past(Past past) {
    return new DecisionFile.PastPart(
        past.id(),
        past.fingerprint(),
        past.weight(),
        past.rule(),
        past.action(),
        past.target(),
        past.reasons());
  }

  private static DecisionFile.RulePart rule(Observation one, String chosen) {
    return new DecisionFile.RulePart(
        one.rule(),
        one.condition(),
        one.action(),
        one.target().id(),
        one.truth(),
        one.rule().equals(chosen),
        one.needs().stream()
            .map(need -> new DecisionFile.NeedPart(need.wanted(), need.observed()))
            .toList());
  }

  private static String shown(String foreign) {
    return Foreign.shown(foreign, Foreign.KEPT);
  }
}
