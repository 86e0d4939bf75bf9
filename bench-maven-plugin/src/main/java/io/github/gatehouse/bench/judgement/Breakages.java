package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What broke of one benchmark, or control. */
record Breakages(List<Breakage> all) {
  /** So many in a row in one session, and it is not tried again. */
  private static final int ENOUGH = 2;

  Breakages {
    all = List.copyOf(all);
  }

  /** True where the last session to break it gave up on it, and none after measured a pair. */
  boolean givenUp(List<RecordedPair> pairs) {
    return all.stream()
            .filter(one -> one.session().equals(last().session()))
            .filter(one -> pairs.stream().noneMatch(pair -> after(pair, one)))
            .count()
        >= ENOUGH;
  }

  private static boolean after(RecordedPair pair, Breakage breakage) {
    return Instant.parse(pair.at()).isAfter(Instant.parse(breakage.at()));
  }

  /** Why it counts as broken; empty where its pairs may yet decide. */
  Optional<String> reason(List<RecordedPair> pairs) {
    if (givenUp(pairs) || pairs.isEmpty() && !all.isEmpty()) {
      String side = last().side() == Version.BASE ? "base" : "head";
      return Optional.of("the " + side + "'s fork: " + last().message());
    }
    return Optional.empty();
  }

  private Breakage last() {
    return all.get(all.size() - 1);
  }
}
