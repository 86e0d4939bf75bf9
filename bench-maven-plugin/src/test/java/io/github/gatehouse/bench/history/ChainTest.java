package io.github.gatehouse.bench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainTest {
  @Test
  void linksAreFollowedBackToTheOldestCommitThatIsKnown() {
    List<HistoryEntry> history =
        List.of(link(1, 2, 0.01), link(2, 3, 0.02), link(4, 5, 0.5), link(3, 4, 0.03));

    Chain chain = Chain.to(commit(4), "module", "Id.of", Metric.CPU, history).orElseThrow();

    assertThat(chain.from()).isEqualTo(commit(1));
    assertThat(chain.links()).extracting(HistoryEntry::d).containsExactly(0.01, 0.02, 0.03);
    assertThat(chain.sum()).isCloseTo(0.06, within(1e-12));
    assertThat(chain.error()).isCloseTo(0.002 * Math.sqrt(3), within(1e-12));
    assertThat(Chain.to(commit(9), "module", "Id.of", Metric.CPU, history)).isEmpty();
    assertThat(Chain.to(commit(4), "module", "Id.other", Metric.CPU, history)).isEmpty();
    assertThat(Chain.to(commit(4), "module", "Id.of", Metric.WALL, history)).isEmpty();
    assertThat(Chain.to(commit(4), "other", "Id.of", Metric.CPU, history)).isEmpty();
  }

  @Test
  void aCircleEnds() {
    List<HistoryEntry> history = List.of(link(1, 2, 0.01), link(2, 1, 0.01), link(2, 2, 0.01));

    assertThat(Chain.to(commit(2), "module", "Id.of", Metric.CPU, history).orElseThrow().links())
        .hasSize(1);
  }

  @Test
  void theLastBaseCountsAndOfItTheComparisonWithTheMostPairs() {
    List<HistoryEntry> history =
        List.of(
            entry("2026-01-01T00:00:00Z", 8, 2, 45, 0.9, 0.002),
            entry("2026-01-02T00:00:00Z", 1, 2, 20, 0.01, 0.002),
            entry("2026-01-03T00:00:00Z", 1, 2, 4, 0.05, 0.01));

    assertThat(Chain.to(commit(2), "module", "Id.of", Metric.CPU, history).orElseThrow().links())
        .containsExactly(history.get(1));
  }

  @Test
  void smallStepsAreSaidOnceTheWholeIntervalLiesBeyondWhatIsToBeFound() {
    List<HistoryEntry> history = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      history.add(link(i, i + 1, 0.01));
    }

    assertThat(chain(history.subList(0, 3)).creeps(0.05)).isFalse();
    assertThat(chain(history.subList(0, 5)).creeps(0.05)).isFalse();
    assertThat(chain(history).creeps(0.05)).isTrue();
    assertThat(chain(history).creeps(0.15)).isFalse();
    assertThat(chain(history))
        .hasToString("cpu +12.7 % (+10.7 to +14.8) since 0000000000, over 12 comparisons");
  }

  @Test
  void oneLargeStepIsNoCreep() {
    List<HistoryEntry> history = List.of(link(1, 2, 0.0), link(2, 3, 0.4), link(3, 4, 0.0));

    assertThat(chain(history).low()).isGreaterThan(Math.log1p(0.05));
    assertThat(chain(history).creeps(0.05)).isFalse();
  }

  @Test
  void theSameCodeAddsNothingAndBreaksNoChain() {
    HistoryEntry same = entry("2026-01-01T00:00:00Z", 2, 3, 0, 0, 0);

    assertThat(chain(List.of(link(1, 2, 0.02), same)).sum()).isEqualTo(0.02);
    assertThat(chain(List.of(same)).low()).isZero();
    assertThat(chain(List.of(same)).creeps(0.05)).isFalse();
  }

  @Test
  void unchangedChainsAreNeverBeyondTheirIntervalsMoreOftenThanPromised() {
    SplittableRandom random = new SplittableRandom(3);
    int outside = 0;
    for (int run = 0; run < 2000; run++) {
      List<HistoryEntry> history = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        history.add(measured(random, i, 5));
      }
      Chain chain = chain(history);
      outside += chain.low() > 0 || chain.high() < 0 ? 1 : 0;
    }

    // 1 % of 2000 is 20; the chance of more than 45 at that rate is below one in a million.
    assertThat(outside).isBetween(1, 45);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Chain(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry("2026-01-01T00:00:00Z", 1, 2, 5, Double.NaN, 0.1))
        .withMessage("d is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry("2026-01-01T00:00:00Z", 1, 2, 0, 0.1, 0.1));
  }

  /** A link of unchanged code: the mean and standard error of so many normal values. */
  private static HistoryEntry measured(SplittableRandom random, int index, int pairs) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      double value = 0.02 * random.nextGaussian();
      sum += value;
      squares += value * value;
    }
    double mean = sum / pairs;
    double variance = (squares - pairs * mean * mean) / (pairs - 1);
    return entry(
        "2026-01-01T00:00:00Z", index, index + 1, pairs, mean, Math.sqrt(variance / pairs));
  }

  private static Chain chain(List<HistoryEntry> history) {
    String head = history.get(history.size() - 1).head();
    return Chain.to(head, "module", "Id.of", Metric.CPU, history).orElseThrow();
  }

  static HistoryEntry link(int base, int head, double d) {
    return entry("2026-01-01T00:00:00Z", base, head, 20, d, 0.002);
  }

  private static HistoryEntry entry(
      String at, int base, int head, int pairs, double d, double error) {
    return new HistoryEntry(
        at,
        commit(base),
        commit(head),
        "0123456789abcdef",
        "module",
        "Id.of",
        Metric.CPU,
        Verdict.CLEARED,
        pairs,
        d,
        d - 3 * error,
        d + 3 * error,
        error);
  }

  static String commit(int number) {
    return String.format("%040x", number);
  }
}
