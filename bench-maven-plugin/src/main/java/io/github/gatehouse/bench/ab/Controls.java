package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The comparisons of a session whose right answers are known.
 *
 * @param self base against its own copy; empty where nothing is measured
 * @param canary work slowed by what is to be detected
 */
record Controls(Optional<Turn> self, Turn canary) {
  private static final int DIGITS = 6;

  /** Chooses the benchmark that base and its copy are compared on. */
  static Controls choose(Setup setup, RandomGenerator random) {
    List<String> measured =
        setup.benchmarks().keySet().stream()
            .filter(id -> setup.benchmarks().get(id).fate() == Fate.MEASURED)
            .toList();
    Optional<Turn> self =
        measured.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Turn(Role.SELF_CONTROL, measured.get(random.nextInt(measured.size()))));
    return new Controls(self, canary(setup.budget().detect()));
  }

  private static Turn canary(double detect) {
    String percent =
        new BigDecimal(detect * 100)
            .round(new MathContext(DIGITS))
            .stripTrailingZeros()
            .toPlainString();
    return new Turn(Role.CANARY, "+" + percent + " % of work");
  }

  /** The earlier pairs without those of a canary that was slowed by something else. */
  List<RecordedPair> usable(List<RecordedPair> earlier) {
    return earlier.stream()
        .filter(pair -> pair.role() != Role.CANARY || pair.id().equals(canary.id()))
        .toList();
  }
}
