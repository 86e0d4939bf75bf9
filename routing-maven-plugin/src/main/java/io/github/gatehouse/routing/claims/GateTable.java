package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The columns of a table of gates.
 *
 * @param gate column of the names; -1 where the table is about something else
 * @param status column of the statuses; -1 where the signs stand anywhere
 * @param certain true where the header says that these are gates
 */
record GateTable(int gate, int status, boolean certain) {
  static final GateTable NONE = new GateTable(-1, -1, false);

  private static final int LONGEST = 40;
  private static final Set<String> SUMS = Set.of("total", "overall", "all", "sum");
  private static final Set<String> GATE = Set.of("gate", "gates");
  private static final Set<String> CHECK = Set.of("check", "checks", "step", "name");
  private static final Set<String> STATUS =
      Set.of("status", "result", "state", "verdict", "outcome", "conclusion");

  static GateTable of(Passage header) {
    List<String> names =
        header.cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    int certain = first(names, GATE);
    int gate = certain >= 0 ? certain : first(names, CHECK);
    return new GateTable(gate, first(names, STATUS), certain >= 0);
  }

  private static int first(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  Optional<GateClaim> claim(Passage row) {
    if (gate < 0 || gate >= row.cells().size()) {
      return Optional.empty();
    }
    Mark name = Mark.of(row.cells().get(gate));
    Matcher matcher = GateClaims.NAME.matcher(name.rest());
    if (!matcher.lookingAt() || SUMS.contains(matcher.group(2).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    boolean known = Gates.known(matcher.group(2).toLowerCase(Locale.ROOT));
    String rest = name.rest().substring(matcher.start(2));
    String written = known ? matcher.group(2) : rest.substring(0, Math.min(LONGEST, rest.length()));
    Verdict verdict = name.verdict() == Verdict.UNSAID ? status(row) : name.verdict();
    String flow = matcher.group(1) == null ? "" : matcher.group(1);
    return Optional.of(new GateClaim(row, flow, written, verdict, others(row), certain));
  }

  private Verdict status(Passage row) {
    if (status >= 0 && status < row.cells().size()) {
      Mark mark = Mark.of(row.cells().get(status));
      return mark.verdict() == Verdict.UNSAID ? Verdict.of(mark.rest()) : mark.verdict();
    }
    return row.cells().stream()
        .map(cell -> Mark.of(cell).verdict())
        .filter(one -> one != Verdict.UNSAID)
        .findFirst()
        .orElse(Verdict.UNSAID);
  }

  /** All other cells, which hold the evidence. */
  private String others(Passage row) {
    List<String> others = new ArrayList<>(row.cells());
    others.remove(gate);
    if (status >= 0 && status != gate && status < row.cells().size()) {
      others.remove(status > gate ? status - 1 : status);
    }
    return String.join("; ", others);
  }
}
