package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** How the forks of a benchmark fared: warm-up, rounds, collector, compiler, waiting. */
final class ForkFacts {
  private ForkFacts() {}

  static void write(List<RecordedPair> pairs, Html html) {
    html.open("dl", "class", "fares");
    row(html, "Warm-up", warmup(pairs));
    row(html, "Rounds", rounds(pairs));
    row(html, "Collector", "%s a fork while measured".formatted(millis(pairs, Sample::gcMillis)));
    row(html, "JIT compiler", "%s a fork then".formatted(millis(pairs, Sample::compileMillis)));
    row(html, "Waited", waited(pairs));
    row(html, "Not timed by JMH", fixtures(pairs));
    row(html, "Started first", first(pairs));
    row(html, "On one processor", held(pairs));
    html.close();
  }

  private static String warmup(List<RecordedPair> pairs) {
    int[] all = pairs.stream().mapToInt(one -> one.pair().warmups()).sorted().toArray();
    long settled = pairs.stream().filter(one -> one.pair().settled()).count();
    return "%d iterations (%d to %d); %d of %d pairs settled before the cap"
        .formatted(all[all.length / 2], all[0], all[all.length - 1], settled, all.length);
  }

  private static String rounds(List<RecordedPair> pairs) {
    int most = pairs.stream().mapToInt(one -> one.pair().rounds().size()).max().orElse(0);
    int[] counted = pairs.stream().mapToInt(one -> one.pair().window()).sorted().toArray();
    long longer =
        pairs.stream().filter(one -> one.pair().rounds().size() > one.pair().window()).count();
    return "the last %d (%d to %d) count; %s"
        .formatted(
            counted[counted.length / 2],
            counted[0],
            counted[counted.length - 1],
            longer == 0
                ? "none went on for more"
                : longer + " of " + pairs.size() + " went on, up to " + most);
  }

  private static String millis(List<RecordedPair> pairs, ToLongFunction<Sample> value) {
    return "base %.0f\u00a0ms, head %.0f\u00a0ms"
        .formatted(mean(pairs, Version.BASE, value), mean(pairs, Version.HEAD, value));
  }

  private static double mean(List<RecordedPair> pairs, Version side, ToLongFunction<Sample> value) {
    return pairs.stream()
        .mapToLong(one -> PairShift.samples(one, side).mapToLong(value).sum())
        .average()
        .orElse(0);
  }

  private static String waited(List<RecordedPair> pairs) {
    return "base " + share(pairs, Version.BASE) + ", head " + share(pairs, Version.HEAD);
  }

  /** Of the time on the wall, by the workers' own will. */
  private static String share(List<RecordedPair> pairs, Version side) {
    double waited = sum(pairs, side, Sample::waitedNanos);
    return Double.isNaN(waited)
        ? "unknown"
        : Percent.share(waited / sum(pairs, side, Sample::wallNanos)) + " of wall time";
  }

  /** Fixtures and harness: the median over all rounds. */
  private static String fixtures(List<RecordedPair> pairs) {
    return "base "
        + untimed(pairs, Version.BASE)
        + ", head "
        + untimed(pairs, Version.HEAD)
        + " of the workers' own time";
  }

  private static String untimed(List<RecordedPair> pairs, Version side) {
    double[] timed =
        pairs.stream()
            .flatMap(one -> PairShift.samples(one, side))
            .mapToDouble(Sample::timed)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return timed.length == 0 ? "unknown" : Percent.share(Math.max(0, 1 - timed[timed.length / 2]));
  }

  private static double sum(
      List<RecordedPair> pairs, Version side, ToDoubleFunction<Sample> value) {
    return pairs.stream().flatMap(one -> PairShift.samples(one, side)).mapToDouble(value).sum();
  }

  private static String first(List<RecordedPair> pairs) {
    long base = pairs.stream().filter(one -> one.pair().started() == Version.BASE).count();
    return "base %d times, head %d times, by a coin".formatted(base, pairs.size() - base);
  }

  private static String held(List<RecordedPair> pairs) {
    long held = pairs.stream().filter(one -> one.pair().held()).count();
    return "the workers of %d of %d pairs".formatted(held, pairs.size());
  }

  private static void row(Html html, String name, String value) {
    html.open("div").leaf("dt", name).leaf("dd", value).close();
  }
}
