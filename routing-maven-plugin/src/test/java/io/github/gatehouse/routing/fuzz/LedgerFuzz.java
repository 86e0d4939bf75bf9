package io.github.gatehouse.routing.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.ledger.GateRow;
import io.github.gatehouse.routing.ledger.Ledger;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import io.github.gatehouse.routing.ledger.StoredDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Any page and any decisions: people's text stays, our blocks are there once, and it settles. */
public final class LedgerFuzz {
  private static final String HEAD = "<!-- gatehouse:ledger -->";
  private static final List<String> BLOCKS = List.of("gates", "hoplog", "decision");

  private LedgerFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Draws draws = new Draws(data);
    List<StoredDecision> stored = stored(draws);
    if (draws.flag()) {
      tidy(draws, stored);
    } else {
      String page = wild(draws);
      String once = settled(page, stored);
      if (!page.contains("```") && !page.contains("~~~")) {
        markers(once);
      }
    }
    LedgerDocument.hold(Ledger.rewrite("", stored));
  }

  /** A page whose parts are known: what is not ours comes back as it was. */
  private static void tidy(Draws draws, List<StoredDecision> stored) {
    List<String> page = new ArrayList<>();
    List<String> people = new ArrayList<>();
    List<String> blocks = new ArrayList<>(BLOCKS);
    Collections.rotate(blocks, draws.below(3));
    for (String block : blocks) {
      lines(draws, page, people);
      int times = draws.of(List.of(1, 1, 0, 2));
      for (int i = 0; i < times; i++) {
        page.add("<!-- " + block + ":start -->");
        lines(draws, page, new ArrayList<>());
        page.add("<!-- " + block + ":end -->");
      }
    }
    lines(draws, page, people);
    String once = settled(String.join("\n", page) + "\n", stored);
    markers(once);
    hold(outside(once).equals(people), "text of people", page + " became " + once);
  }

  /** Markers, fences and text in any order, and bytes behind them. */
  private static String wild(Draws draws) {
    List<String> page = new ArrayList<>();
    int size = draws.below(12);
    for (int i = 0; i < size; i++) {
      String block = draws.of(BLOCKS);
      page.add(
          switch (draws.below(8)) {
            case 0, 1 -> "<!-- " + block + ":start -->";
            case 2, 3 -> "<!-- " + block + ":end -->" + " ".repeat(draws.below(3));
            case 4 -> "`".repeat(draws.below(6));
            case 5 -> HEAD;
            default -> draws.text();
          });
    }
    return String.join("\n", page) + "\n" + draws.rest();
  }

  private static void lines(Draws draws, List<String> page, List<String> people) {
    int size = draws.below(4);
    for (int i = 0; i < size; i++) {
      // Indented text is neither a marker nor a fence.
      String line = "    " + draws.text().replace('\n', ' ');
      page.add(line);
      people.add(line);
    }
  }

  private static List<String> outside(String page) {
    List<String> outside = new ArrayList<>();
    boolean ours = false;
    for (String line : page.split("\n")) {
      if (BLOCKS.stream().anyMatch(block -> line.equals("<!-- " + block + ":start -->"))) {
        ours = true;
      } else if (BLOCKS.stream().anyMatch(block -> line.equals("<!-- " + block + ":end -->"))) {
        ours = false;
      } else if (!ours && !line.equals(HEAD)) {
        outside.add(line);
      }
    }
    return outside;
  }

  private static String settled(String page, List<StoredDecision> stored) {
    String once = Ledger.rewrite(page, stored);
    hold(Ledger.rewrite(once, stored).equals(once), "does not settle", page);
    List<StoredDecision> shuffled = new ArrayList<>(stored);
    Collections.reverse(shuffled);
    hold(Ledger.rewrite(page, shuffled).equals(once), "depends on the order", page);
    return once;
  }

  /** Each marker stands once, and its start before its end. */
  private static void markers(String page) {
    List<String> lines = Stream.of(page.split("\n")).map(String::stripTrailing).toList();
    hold(lines.get(0).equals(HEAD), "head", page);
    for (String block : BLOCKS) {
      String start = "<!-- " + block + ":start -->";
      String end = "<!-- " + block + ":end -->";
      hold(Collections.frequency(lines, start) == 1, start, page);
      hold(Collections.frequency(lines, end) == 1, end, page);
      hold(lines.indexOf(start) < lines.indexOf(end), end, page);
    }
  }

  private static List<StoredDecision> stored(Draws draws) {
    List<StoredDecision> stored = new ArrayList<>();
    int size = draws.below(4);
    for (int i = 0; i < size; i++) {
      stored.add(
          draws.below(8) == 7
              ? new StoredDecision(i + draws.text(), Optional.empty())
              : StoredDecision.of(entry(draws, i)));
    }
    return stored;
  }

  private static LedgerEntry entry(Draws draws, int number) {
    List<GateRow> gates = new ArrayList<>();
    int size = draws.below(5);
    for (int i = 0; i < size; i++) {
      List<String> commits = draws.flag() ? List.of("8a41".repeat(10)) : List.of();
      EffectiveStatus status = draws.of(List.of(EffectiveStatus.values()));
      String gate = Gate.values()[i].id();
      gates.add(new GateRow(gate, draws.text(), status, draws.flag(), draws.text(), commits));
    }
    return new LedgerEntry(
        "sha256:" + ("000" + number).repeat(16),
        Instant.EPOCH.plusSeconds(draws.below(4)),
        draws.flag() ? "8a41".repeat(10) : "",
        draws.of(List.of(Action.values())),
        draws.text(),
        draws.text(),
        List.of(draws.text(), draws.text()),
        draws.text(),
        gates);
  }
}
