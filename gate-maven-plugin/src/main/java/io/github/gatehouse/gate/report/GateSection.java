package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.html.FindingList;
import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.ModuleStanding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Waiver;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One gate: its status and line, then its modules with findings and receipts. */
final class GateSection {
  private final Standing gate;
  private final List<ModuleStanding> modules;

  GateSection(Standing gate, List<ModuleStanding> modules) {
    this.gate = gate;
    this.modules = modules;
  }

  void write(Html html) {
    html.open("section", "id", "g-" + gate.gate(), "class", "gate", "data-open", open());
    String[] shown = {"class", "whole", "open", "open"};
    html.open("details", gate.satisfied() ? new String[] {"class", "whole"} : shown);
    html.open("summary");
    new StatusMark(gate.status()).pill(html);
    html.text(" ").leaf("h2", gate.gate()).text(" ");
    marks(html);
    took(gate.receipts(), html);
    html.foreignLeaf("code", evidence(), "class", "line x");
    html.close();
    if (!gate.reason().isEmpty() && gate.status() != EffectiveStatus.FAIL) {
      html.open("p", "class", "reason").text("Because: ");
      html.foreignLeaf("span", gate.reason(), "class", "x").close();
    }
    waivers(html);
    FindingList.write(ofTheWhole(), html);
    for (int i = 0; i < modules.size(); i++) {
      module(modules.get(i), "m-" + gate.gate() + "-" + i, html);
    }
    html.close().close();
  }

  private String open() {
    return String.valueOf(!gate.satisfied());
  }

  /** The line without the gate's name, which stands beside it. */
  private String evidence() {
    String prefix = gate.gate() + ": ";
    return gate.line().startsWith(prefix) ? gate.line().substring(prefix.length()) : gate.line();
  }

  private static void took(List<StoredReceipt> receipts, Html html) {
    if (!receipts.isEmpty()) {
      html.leaf("span", Took.of(receipts), "class", "took");
    }
  }

  private void marks(Html html) {
    if (gate.policy().requirement() == GatePolicy.Requirement.ADVISORY) {
      html.leaf("span", "advisory", "class", "mark").text(" ");
    }
    if (reused(gate.receipts())) {
      html.leaf("span", "reused", "class", "mark").text(" ");
    }
    if (!gate.waivers().isEmpty()) {
      html.leaf("span", gate.waivers().size() + " waived", "class", "mark waived").text(" ");
    }
  }

  private static boolean reused(Collection<StoredReceipt> receipts) {
    return receipts.stream()
        .map(StoredReceipt::receipt)
        .flatMap(Optional::stream)
        .anyMatch(ReceiptBlock::reused);
  }

  private void waivers(Html html) {
    for (Waiver one : gate.waivers()) {
      html.open("p", "class", "waiver").leaf("b", "Waived").text(" ");
      html.nameLeaf("code", one.item(), "class", "x").text(" until " + one.expires() + ": ");
      String why = one.reason() + " (" + one.issue() + ", " + one.owner() + ")";
      html.foreignLeaf("span", why, "class", "x").close();
    }
  }

  /** Findings of the gate that no module's receipts have. */
  private List<Finding> ofTheWhole() {
    List<Finding> rest = new ArrayList<>(gate.findings());
    modules.forEach(one -> rest.removeAll(one.findings()));
    return rest.stream().distinct().toList();
  }

  private void module(ModuleStanding one, String id, Html html) {
    boolean quiet = one.status().passes() || modules.size() > 1 && one.findings().isEmpty();
    html.open(
        "details",
        quiet
            ? new String[] {"class", "module", "id", id}
            : new String[] {"class", "module", "id", id, "open", "open"});
    html.open("summary");
    new StatusMark(one.status()).pill(html);
    String name = one.module().isEmpty() ? "no module: not a receipt" : one.module();
    html.text(" ").nameLeaf("code", name, "class", "name x").text(" ");
    if (reused(one.receipts())) {
      html.leaf("span", "reused", "class", "mark").text(" ");
    }
    took(one.receipts(), html);
    one.receipts().forEach(stored -> ReceiptBlock.evidence(stored, html));
    html.close();
    boolean said = one.reason().isEmpty() || one.reason().equals(gate.reason());
    if (!said && one.status() != EffectiveStatus.FAIL) {
      html.open("p", "class", "reason").text("Because: ");
      html.foreignLeaf("span", one.reason(), "class", "x").close();
    }
    FindingList.write(one.findings(), html);
    one.receipts().forEach(stored -> ReceiptBlock.write(stored, html));
    html.close();
  }
}
