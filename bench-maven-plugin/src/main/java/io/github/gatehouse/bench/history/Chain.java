package io.github.gatehouse.bench.history;

import io.github.gatehouse.bench.judgement.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Comparisons each of which begins where the one before ended: their ratios multiply, so that steps
 * too small to be seen are seen together. No absolute time is compared, and the machine may change
 * from link to link.
 *
 * @param links oldest first, one or more
 */
public record Chain(List<HistoryEntry> links) {
  /** Of the two-sided interval. */
  private static final double CONFIDENCE = 0.99;

  private static final int LONGEST = 1000;

  public Chain {
    links = List.copyOf(links);
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a chain without links");
    }
  }

  /**
   * The chain that ends in a commit, as far back as history goes; empty where nothing is known of
   * that commit. Where two commits were compared more than once the comparison with the most pairs
   * counts; where a commit was compared with several bases, the one measured last.
   */
  public static Optional<Chain> to(
      String head, String module, String id, Metric metric, List<HistoryEntry> history) {
    List<HistoryEntry> own =
        history.stream()
            .filter(e -> e.metric() == metric && e.id().equals(id) && e.module().equals(module))
            .toList();
    List<HistoryEntry> links = new ArrayList<>();
    Set<String> passed = new HashSet<>(Set.of(head));
    Optional<HistoryEntry> link = link(head, own);
    while (link.isPresent() && passed.add(link.get().base()) && links.size() < LONGEST) {
      links.add(0, link.get());
      link = link(link.get().base(), own);
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(new Chain(links));
  }

  private static Optional<HistoryEntry> link(String head, List<HistoryEntry> own) {
    List<HistoryEntry> known =
        own.stream().filter(e -> e.head().equals(head) && !e.base().equals(head)).toList();
    return known.stream()
        .max(Comparator.comparing(HistoryEntry::at))
        .map(HistoryEntry::base)
        .flatMap(
            base ->
                known.stream()
                    .filter(e -> e.base().equals(base))
                    .max(Comparator.comparingInt(HistoryEntry::pairs)));
  }

  /** The commit that it begins at. */
  public String from() {
    return links.get(0).base();
  }

  /** ln of the last commit's time over the first one's. */
  public double sum() {
    return links.stream().mapToDouble(HistoryEntry::d).sum();
  }

  /** Standard error of the sum: the links were measured apart from each other. */
  public double error() {
    return Math.sqrt(links.stream().mapToDouble(e -> e.error() * e.error()).sum());
  }

  /** Lower end of the 99 % interval of the sum. */
  public double low() {
    return sum() - quantile() * error();
  }

  /** Upper end of the 99 % interval of the sum. */
  public double high() {
    return sum() + quantile() * error();
  }

  /**
   * True where the whole interval lies beyond a slowdown that was to be found, and no single link
   * said so.
   *
   * @param detect 0.05 is 5 %
   */
  public boolean creeps(double detect) {
    double least = Math.log1p(detect);
    return low() > least && links.stream().noneMatch(link -> link.low() > least);
  }

  /** What it comes to, in per cent, with the interval, the first commit and the links. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %+.1f %% (%+.1f to %+.1f) since %.10s, over %d comparisons",
        links.get(0).metric().toString().toLowerCase(Locale.ROOT),
        100 * Math.expm1(sum()),
        100 * Math.expm1(low()),
        100 * Math.expm1(high()),
        from(),
        links.size());
  }

  /** Student's, with Welch's and Satterthwaite's degrees of freedom of the sum. */
  private double quantile() {
    double squares = 0;
    double fourths = 0;
    for (HistoryEntry link : links) {
      double square = link.error() * link.error();
      squares += square;
      fourths += link.pairs() > 1 ? square * square / (link.pairs() - 1) : 0;
    }
    double tail = (1 - CONFIDENCE) / 2;
    return fourths > 0
        ? TDistribution.of(squares * squares / fourths).inverseSurvivalProbability(tail)
        : 0;
  }
}
