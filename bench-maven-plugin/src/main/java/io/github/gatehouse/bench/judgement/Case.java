package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import java.util.List;

/**
 * All that was recorded of one benchmark in one role.
 *
 * @param pairs all of them
 * @param judged those that count: no more than the set-up allows
 */
record Case(
    String id, List<RecordedPair> pairs, List<Pair> judged, Breakages breakages, Course course) {

  static Case of(Recording recording, String id, Role role, Rule rule) {
    List<RecordedPair> pairs = recording.pairs(id, role);
    List<Pair> judged = pairs.stream().limit(rule.mostPairs()).map(RecordedPair::pair).toList();
    Breakages breakages =
        new Breakages(
            recording.breakages().stream()
                .filter(one -> one.role() == role && one.id().equals(id))
                .toList());
    Series series = Series.of(judged);
    // A canary that is cleared by chance, which the power allows, would cost the whole run.
    Course course =
        role == Role.CANARY && rule.canAlarm()
            ? Course.unclearable(series, rule)
            : Course.of(series, rule);
    return new Case(id, pairs, judged, breakages, course);
  }

  /** True where no further pair will be measured, for there may be no more, or it breaks. */
  boolean over(Rule rule) {
    return judged.size() >= rule.mostPairs() || breakages.givenUp(pairs);
  }
}
