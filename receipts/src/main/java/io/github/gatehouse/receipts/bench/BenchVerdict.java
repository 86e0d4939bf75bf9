package io.github.gatehouse.receipts.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One benchmark's verdict. Percentages are changes of time per operation, candidate against
 * baseline: +5 means five per cent slower; of bytes where the metric is {@code allocation}, less
 * than one counted as one. They are absent where a side is missing, or a budget and no baseline is
 * broken.
 *
 * @param id benchmark with its parameters, as shown to people
 * @param changePercent the estimate
 * @param lowPercent lower end of the interval
 * @param highPercent upper end of the interval
 * @param detectablePercent the smallest slowdown that these data could have shown
 * @param baselineForks forks on the baseline's side, the sample size there
 * @param candidateForks forks on the candidate's side
 * @param metric that the verdict rests on: {@code cpu}, {@code wall} or {@code allocation}; absent
 *     where nothing was measured
 * @param also other metrics that the same data show to be worse; none unless it regressed
 * @param accepted who accepted this slowdown, why and until when, one line; absent where nobody did
 * @param reason why nothing better could be said, one line; absent where the interval says it all
 */
public record BenchVerdict(
    String id,
    Verdict verdict,
    BigDecimal changePercent,
    BigDecimal lowPercent,
    BigDecimal highPercent,
    BigDecimal detectablePercent,
    int baselineForks,
    int candidateForks,
    String metric,
    List<BenchChange> also,
    String accepted,
    String reason) {
  public BenchVerdict {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(verdict, "verdict");
    also = also == null ? List.of() : List.copyOf(also);
  }

  /** One that no other metric got worse beside. */
  public BenchVerdict(
      String id,
      Verdict verdict,
      BigDecimal changePercent,
      BigDecimal lowPercent,
      BigDecimal highPercent,
      BigDecimal detectablePercent,
      int baselineForks,
      int candidateForks,
      String metric,
      String accepted,
      String reason) {
    this(
        id,
        verdict,
        changePercent,
        lowPercent,
        highPercent,
        detectablePercent,
        baselineForks,
        candidateForks,
        metric,
        List.of(),
        accepted,
        reason);
  }

  /** What the verdict rests on, and after it all that got worse as well. */
  public List<BenchChange> changes() {
    List<BenchChange> changes = new ArrayList<>();
    changes.add(new BenchChange(metric, changePercent, lowPercent, highPercent));
    changes.addAll(also);
    return List.copyOf(changes);
  }
}
