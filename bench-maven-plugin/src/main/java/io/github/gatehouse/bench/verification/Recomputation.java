package io.github.gatehouse.bench.verification;

import io.github.gatehouse.bench.export.JmhRuns;
import io.github.gatehouse.bench.json.ComparisonDifferences;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.PairsComparison;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.digest.Sha256;
import java.util.List;

/**
 * The comparison that a recording amounts to, computed by whoever doubts the stored one.
 *
 * @param computed digests included
 */
public record Recomputation(BenchComparison computed) {
  /**
   * Computes it.
   *
   * @param sha256 of the file that the recording was read from
   */
  public static Recomputation of(Recording recording, String sha256) {
    return new Recomputation(
        PairsComparison.of(
            recording,
            Judge.of(recording),
            new PairsComparison.Digests(
                Sha256.of(JmhRuns.write(recording, Version.BASE)),
                Sha256.of(JmhRuns.write(recording, Version.HEAD)),
                sha256)));
  }

  /** Every member of the stored comparison that does not follow from the recording, a line each. */
  public List<String> differences(BenchComparison stored) {
    return ComparisonDifferences.between(stored, computed);
  }
}
