package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fixed number of pairs for each. */
record PlainDesk(List<String> ids, Controls controls) implements Desk {
  private static final int PAIRS = 4;
  private static final int CANARY_PAIRS = 13;

  @Override
  public Docket docket(Recording recording) {
    SortedMap<Turn, Double> open = new TreeMap<>();
    Map<String, String> verdicts = new TreeMap<>();
    for (String id : ids) {
      if (!wants(new Turn(Role.GATE, id), PAIRS, recording, open)) {
        verdicts.put(id, "MEASURED");
      }
    }
    controls.self().ifPresent(self -> wants(self, PAIRS, recording, open));
    wants(controls.canary(), CANARY_PAIRS, recording, open);
    return new Docket(open, verdicts);
  }

  private static boolean wants(
      Turn turn, int pairs, Recording recording, SortedMap<Turn, Double> open) {
    int missing = pairs - recording.pairs(turn.id(), turn.role()).size();
    if (missing > 0) {
      open.put(turn, (double) missing);
    }
    return missing > 0;
  }
}
