package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The comparisons of a session whose right answers are known.
 *
 * @param candidates benchmarks on which base and its copy may be compared, in random order
 * @param canary work slowed by what is to be detected
 */
record Controls(List<String> candidates, Turn canary) {
  private static final int DIGITS = 6;

  Controls {
    candidates = List.copyOf(candidates);
  }

  static Controls of(Setup setup, RandomGenerator random) {
    List<String> candidates = new ArrayList<>(setup.own());
    for (int i = candidates.size() - 1; i > 0; i--) {
      Collections.swap(candidates, i, random.nextInt(i + 1));
    }
    return new Controls(candidates, canary(setup.budget().detect()));
  }

  private static Turn canary(double detect) {
    String percent =
        new BigDecimal(detect * 100)
            .round(new MathContext(DIGITS))
            .stripTrailingZeros()
            .toPlainString();
    return new Turn(Role.CANARY, "+" + percent + " % of work");
  }

  /**
   * Base against its copy: on the benchmark that it was begun on, or else on the first candidate
   * that is known to run. A benchmark that breaks would be no control. Empty where none is known.
   */
  Optional<Turn> self(Recording recording) {
    return begun(recording.pairs())
        .or(() -> candidates.stream().filter(id -> runs(recording, id)).findFirst())
        .map(id -> new Turn(Role.SELF_CONTROL, id));
  }

  private static boolean runs(Recording recording, String id) {
    return recording.pairs().stream()
        .anyMatch(pair -> pair.role() == Role.GATE && pair.id().equals(id));
  }

  private Optional<String> begun(List<RecordedPair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.role() == Role.SELF_CONTROL && candidates.contains(pair.id()))
        .map(RecordedPair::id)
        .findFirst();
  }

  /** The earlier pairs that go on here: of this canary, and of one control on one benchmark. */
  List<RecordedPair> usable(List<RecordedPair> earlier) {
    String self = begun(earlier).orElse(null);
    return earlier.stream()
        .filter(pair -> pair.role() != Role.CANARY || pair.id().equals(canary.id()))
        .filter(pair -> pair.role() != Role.SELF_CONTROL || pair.id().equals(self))
        .toList();
  }
}
