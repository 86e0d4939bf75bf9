package io.github.gatehouse.gate.features;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Builds that take ten seconds of a clock of their own, and end as they were told. */
final class FakeBuilds implements CombinationBuild, InstantSource {
  static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private static final Duration EACH = Duration.ofSeconds(10);

  final List<String> built = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, BuildAnswer> answers;
  private Instant now = START;

  FakeBuilds(Map<String, BuildAnswer> answers) {
    this.answers = answers;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized BuildAnswer build(Combination combination, Duration limit)
      throws IOException {
    built.add(combination.name());
    now = now.plus(limit.compareTo(EACH) < 0 ? limit : EACH);
    if (limit.compareTo(EACH) < 0) {
      return BuildAnswer.unknown("no end after " + limit.toSeconds() + " s");
    }
    if (combination.name().equals("cannot-start")) {
      throw new IOException("no such file");
    }
    return answers.getOrDefault(combination.name(), BuildAnswer.GOOD);
  }

  MatrixRun run(int budget, int parallel) {
    TimeBudget time = TimeBudget.from(START, Duration.ofSeconds(budget), Duration.ofSeconds(60));
    return new MatrixRun(this, time, this, parallel);
  }
}
