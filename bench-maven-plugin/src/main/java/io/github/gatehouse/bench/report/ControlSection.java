package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Control;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;

/** Comparisons whose right answer is known, and the answers they got. */
final class ControlSection {
  private ControlSection() {}

  static void write(Report report, Html html) {
    html.open("section", "id", "controls-held", "aria-labelledby", "h-controls");
    html.leaf("h2", "Controls", "id", "h-controls");
    html.leaf(
        "p",
        "Two comparisons with a known answer are part of every run that measures: base against a"
            + " byte-identical copy of itself must not alarm, and a benchmark slowed by what is to"
            + " be detected must be found. Where one fails, no verdict counts.",
        "class",
        "lead");
    List<Control> controls = report.judgement().controls();
    if (controls.isEmpty() && report.judgement().controlled()) {
      html.leaf("p", "No control was needed: nothing was measured.", "class", "because");
    } else if (controls.isEmpty()) {
      html.leaf("p", "No control was measured: no verdict counts.", "class", "because bad");
    }
    for (int i = 0; i < controls.size(); i++) {
      control(report, controls.get(i), "c-" + (i + 1), html);
    }
    html.close();
  }

  private static void control(Report report, Control one, String id, Html html) {
    html.open("p", "class", "answer " + (one.held() ? "good" : "bad"));
    html.leaf("span", one.held() ? "✓ " : "✗ ", "aria-hidden", "true");
    html.foreignLeaf("b", one.name(), "class", "x").text(": " + answer(one)).close();
    Recording part = report.recording().part(one.shard());
    new BenchmarkSection(part, one.ruling(), role(part, one))
        .write(id, one.ruling().id(), false, html);
  }

  private static String answer(Control one) {
    String held = one.held() ? "the right answer" : "not the right answer";
    return held + (one.decided() ? "" : ", and it still wants pairs");
  }

  /** The role in which this control's benchmark was measured. */
  private static Role role(Recording part, Control one) {
    String id = one.ruling().id();
    return part.pairs(id, Role.CANARY).isEmpty() ? Role.SELF_CONTROL : Role.CANARY;
  }
}
