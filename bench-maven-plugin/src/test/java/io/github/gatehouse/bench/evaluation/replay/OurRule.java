package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges drawn pairs as {@code bench:ab} judges measured ones: all that are open take turns in
 * random order, and after each pair the judgement says what still is. Without controls, which have
 * their own pairs.
 */
final class OurRule {
  private static final String WHEN = "2000-01-01T00:00:00Z";

  private final Setup setup;

  OurRule(Setup setup) {
    this.setup = setup;
  }

  /**
   * What came of a run.
   *
   * @param pairs that it took
   * @param seconds that they took
   */
  record Outcome(SortedMap<String, Verdict> verdicts, int pairs, double seconds) {
    long count(Verdict verdict) {
      return verdicts.values().stream().filter(verdict::equals).count();
    }
  }

  /**
   * @param drawn pairs of each benchmark, in order; a benchmark is left as it is when its pairs are
   *     used up, or the set-up's bound is reached
   */
  Outcome judge(SortedMap<String, List<Timed>> drawn, Chance chance) {
    Map<String, Iterator<Timed>> rest = new HashMap<>();
    drawn.forEach((id, pairs) -> rest.put(id, pairs.iterator()));
    List<RecordedPair> measured = new ArrayList<>();
    double seconds = 0;
    Judgement judgement = soFar(measured);
    List<String> cycle = turns(judgement, rest, chance);
    while (!cycle.isEmpty()) {
      for (String id : cycle) {
        if (judgement.open().contains(id)) {
          Timed next = rest.get(id).next();
          measured.add(new RecordedPair(id, Role.GATE, "replay", WHEN, next.pair()));
          seconds += next.seconds();
          judgement = soFar(measured);
        }
      }
      cycle = turns(judgement, rest, chance);
    }
    SortedMap<String, Verdict> verdicts = new TreeMap<>();
    judgement.rulings().stream()
        .filter(ruling -> drawn.containsKey(ruling.id()))
        .forEach(ruling -> verdicts.put(ruling.id(), ruling.verdict()));
    return new Outcome(verdicts, measured.size(), seconds);
  }

  private static List<String> turns(
      Judgement judgement, Map<String, Iterator<Timed>> rest, Chance chance) {
    return chance.shuffled(
        judgement.open().stream()
            .filter(id -> rest.containsKey(id) && rest.get(id).hasNext())
            .toList());
  }

  private Judgement soFar(List<RecordedPair> measured) {
    return Judge.soFar(new Recording(setup, measured, List.of()));
  }
}
