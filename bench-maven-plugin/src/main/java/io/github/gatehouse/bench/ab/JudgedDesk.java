package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.judgement.Control;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks the judgement what is still open. */
record JudgedDesk(Controls controls) implements Desk {
  @Override
  public Docket docket(Recording recording) {
    Setup setup = recording.setup();
    Judgement judgement = Judge.soFar(recording);
    Forecast forecast = new Forecast(setup);
    Set<String> own = new HashSet<>(setup.own());
    Set<String> wanting = new HashSet<>(judgement.open());
    SortedMap<Turn, Double> open = new TreeMap<>();
    Map<String, String> verdicts = new HashMap<>();
    for (Ruling ruling : judgement.rulings()) {
      if (wanting.contains(ruling.id())) {
        open.put(new Turn(Role.GATE, ruling.id()), forecast.pairs(ruling));
      } else if (own.contains(ruling.id())) {
        verdicts.put(ruling.id(), ruling.verdict().name());
      }
    }
    if (!own.isEmpty() && !failed(judgement)) {
      controls.self(recording).ifPresent(self -> want(self, judgement, forecast, open));
      want(controls.canary(), judgement, forecast, open);
    }
    return new Docket(open, verdicts);
  }

  /** True where nothing counts any more, so that nothing is worth measuring. */
  private static boolean failed(Judgement judgement) {
    return judgement.controls().stream().anyMatch(one -> one.decided() && !one.held());
  }

  private static void want(
      Turn turn, Judgement judgement, Forecast forecast, SortedMap<Turn, Double> open) {
    for (Control control : judgement.controls()) {
      if (control.ruling().id().equals(turn.id())) {
        if (!control.decided()) {
          Ruling ruling = control.ruling();
          open.put(turn, turn.isCanary() ? forecast.pairs(ruling) : forecast.holding(ruling));
        }
        return;
      }
    }
    open.put(turn, turn.isCanary() ? forecast.alarm(0) : forecast.clearance());
  }
}
