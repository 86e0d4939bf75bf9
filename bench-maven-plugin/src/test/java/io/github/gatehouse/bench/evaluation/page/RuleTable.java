package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Proportion;
import io.github.gatehouse.bench.evaluation.replay.Replay;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** All rules on the same data. */
final class RuleTable {
  private RuleTable() {}

  static String of(List<Replay.Row> rows) {
    TreeSet<Integer> levels = new TreeSet<>();
    rows.forEach(row -> levels.addAll(row.found().keySet()));
    StringBuilder text = new StringBuilder("| rule | given | runs of 25 with a false alarm |");
    levels.forEach(level -> text.append(" finds +").append(level).append(" % |"));
    text.append(" minutes |\n|---|---|---|");
    levels.forEach(level -> text.append("---|"));
    text.append("---|\n");
    for (Replay.Row row : rows) {
      text.append("| ").append(row.rule());
      text.append(" | ").append(row.given().replace("WALL", "wall"));
      text.append(" | ").append(Words.bounded(row.alarms().runs())).append(" |");
      for (int level : levels) {
        Proportion found = row.found().get(level);
        text.append(' ').append(found == null ? "" : Words.percent(found.value())).append(" |");
      }
      text.append(String.format(Locale.ROOT, " %.0f |\n", row.alarms().minutes()));
    }
    return text.toString();
  }
}
