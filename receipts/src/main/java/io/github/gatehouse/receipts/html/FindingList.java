package io.github.gatehouse.receipts.html;

import io.github.gatehouse.receipts.export.Sarif;
import io.github.gatehouse.receipts.model.Finding;
import java.util.List;

/** Findings: what is wrong, where, and the command or XML that mends it. */
public final class FindingList {
  private static final int MOST = 100;

  private FindingList() {}

  /** At most {@value #MOST} of them, visibly cut; nothing where there are none. */
  public static void write(List<Finding> findings, Html html) {
    if (findings.isEmpty()) {
      return;
    }
    html.open("ul", "class", "findings");
    findings.stream().limit(MOST).forEach(one -> item(one, html));
    int more = findings.size() - MOST;
    if (more > 0) {
      html.leaf("li", "and " + more + " more", "class", "more");
    }
    html.close();
  }

  private static void item(Finding one, Html html) {
    html.open("li");
    html.foreignLeaf("p", one.what(), "class", "what x");
    html.open("p", "class", "where");
    String page = Sarif.page(one.id());
    html.leaf("a", one.id(), "href", page, "rel", "noreferrer", "class", "id");
    if (!one.where().isEmpty()) {
      html.text(" at ").nameLeaf("code", one.where(), "class", "x");
    }
    html.close();
    if (!one.fix().isEmpty()) {
      html.open("p", "class", "fix").leaf("b", "Fix").text(" ");
      html.foreignLeaf("code", one.fix(), "class", "x copy").close();
    }
    html.close();
  }
}
