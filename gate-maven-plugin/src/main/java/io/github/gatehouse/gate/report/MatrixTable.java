package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.standing.ModuleStanding;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every gate in every module at a glance: a sign in each cell, and a link to what is behind. */
final class MatrixTable {
  private MatrixTable() {}

  /** Where a cell leads. */
  private record Cell(ModuleStanding standing, String id) {}

  static void write(GateReport report, Html html) {
    html.open(
        "div", "class", "matrix", "role", "region", "aria-labelledby", "matrix", "tabindex", "0");
    html.open("table").leaf("caption", "Gates and modules", "id", "matrix");
    html.open("thead").open("tr").leaf("th", "Module", "scope", "col");
    for (Standing gate : report.gates()) {
      html.open("th", "scope", "col", "class", "gate-name");
      html.leaf("a", gate.gate(), "href", "#g-" + gate.gate()).close();
    }
    html.close().close();
    html.open("tbody");
    html.open("tr", "class", "all").leaf("th", "all modules", "scope", "row");
    for (Standing gate : report.gates()) {
      cell(html, new StatusMark(gate.status()), "#g-" + gate.gate());
    }
    html.close();
    Map<String, Map<String, Cell>> cells = cells(report);
    for (String module : report.moduleNames()) {
      row(report, module, cells.getOrDefault(module, Map.of()), html);
    }
    html.close().close().close();
  }

  private static Map<String, Map<String, Cell>> cells(GateReport report) {
    Map<String, Map<String, Cell>> cells = new HashMap<>();
    for (Standing gate : report.gates()) {
      List<ModuleStanding> modules = report.modules(gate);
      for (int i = 0; i < modules.size(); i++) {
        Cell cell = new Cell(modules.get(i), "#m-" + gate.gate() + "-" + i);
        cells.computeIfAbsent(modules.get(i).module(), m -> new HashMap<>()).put(gate.gate(), cell);
      }
    }
    return cells;
  }

  private static void row(GateReport report, String module, Map<String, Cell> cells, Html html) {
    html.open("tr");
    String name = module.isEmpty() ? "(not a receipt)" : module.replaceFirst(".*:", "");
    html.nameLeaf("th", name, "scope", "row", "class", "x", "title", Html.name(module));
    for (Standing gate : report.gates()) {
      Cell cell = cells.get(gate.gate());
      if (cell == null) {
        html.open("td").leaf("span", "·", "aria-hidden", "true");
        html.leaf("span", "nothing owed", "class", "sr").close();
      } else {
        cell(html, new StatusMark(cell.standing().status()), cell.id());
      }
    }
    html.close();
  }

  private static void cell(Html html, StatusMark mark, String link) {
    html.open("td").open("a", "href", link, "class", "sign " + mark.kind(), "title", mark.word());
    html.leaf("span", mark.sign(), "aria-hidden", "true").leaf("span", mark.word(), "class", "sr");
    html.close().close();
  }
}
