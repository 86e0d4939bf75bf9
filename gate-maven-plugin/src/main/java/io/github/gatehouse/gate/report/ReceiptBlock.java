package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;
import java.util.stream.Collectors;

/** One receipt: who measured, when, with what, and what it rests on. */
final class ReceiptBlock {
  private static final int ATTACHMENTS = 200;

  private ReceiptBlock() {}

  static void write(StoredReceipt stored, Html html) {
    html.open("details", "class", "receipt");
    html.open("summary").text("Receipt ").nameLeaf("code", stored.path(), "class", "x").close();
    html.open("dl");
    if (!stored.sha256().isEmpty()) {
      row(html, "SHA-256", stored.sha256());
    }
    stored.receipt().ifPresent(receipt -> facts(receipt, html));
    html.close();
    stored.receipt().ifPresent(receipt -> attachments(receipt.attachments(), html));
    html.close();
  }

  /** What was measured, in one line. */
  static void evidence(StoredReceipt stored, Html html) {
    stored
        .receipt()
        .ifPresent(receipt -> html.foreignLeaf("code", receipt.line(), "class", "line x"));
  }

  private static void facts(Receipt receipt, Html html) {
    row(html, "Tools", tools(receipt));
    row(html, "Goal", receipt.invocation().goal());
    row(html, "Started", receipt.invocation().startedOn().toString());
    row(html, "Session", receipt.invocation().session());
    row(html, "Commit", receipt.subject().map(one -> one.commit()).orElse("outside git"));
    row(html, "Tree", receipt.subject().map(one -> one.tree()).orElse("outside git"));
    receipt
        .reusedFrom()
        .ifPresent(
            from ->
                row(
                    html,
                    "Reused from",
                    "commit %s, measured at %s".formatted(from.commit(), from.finishedOn())));
  }

  /** True where some evidence was not measured by this build. */
  static boolean reused(Receipt receipt) {
    return receipt.evidence().stream().anyMatch(one -> one.basis() == Basis.INHERITED);
  }

  private static String tools(Receipt receipt) {
    String tools =
        receipt.producer().tools().stream()
            .map(ReceiptBlock::tool)
            .distinct()
            .collect(Collectors.joining(", "));
    String own = receipt.producer().plugin() + " " + receipt.producer().version();
    return tools.isEmpty() ? own : tools + ", read by " + own;
  }

  private static String tool(Tool one) {
    return (one.name() + " " + one.version()).strip();
  }

  private static void attachments(List<Attachment> attachments, Html html) {
    if (attachments.isEmpty()) {
      return;
    }
    int count = attachments.size();
    String rests = count == 1 ? "It rests on 1 report:" : "It rests on " + count + " reports:";
    html.leaf("p", rests, "class", "rests").open("ul", "class", "reports");
    attachments.stream()
        .limit(ATTACHMENTS)
        .forEach(
            one -> {
              html.open("li").nameLeaf("code", one.path(), "class", "x").text(" ");
              html.leaf("code", one.sha256(), "class", "digest").close();
            });
    if (count > ATTACHMENTS) {
      html.leaf("li", "and " + (count - ATTACHMENTS) + " more, in the receipt");
    }
    html.close();
  }

  private static void row(Html html, String name, String value) {
    html.open("div").leaf("dt", name).foreignLeaf("dd", value, "class", "x").close();
  }
}
