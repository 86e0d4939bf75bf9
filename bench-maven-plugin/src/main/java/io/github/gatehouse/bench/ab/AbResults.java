package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.export.JmhRuns;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.PairsComparison;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a recording leaves for gates and for other tools: the head's results as {@code bench:run}
 * leaves them, and the comparison.
 */
public final class AbResults {
  private final Recording recording;
  private final Judgement judgement;

  public AbResults(Recording recording, Judgement judgement) {
    this.recording = recording;
    this.judgement = judgement;
  }

  /**
   * Writes {@code results.json}, {@code run.json} and {@code comparison.json}.
   *
   * @param directory that holds the recording
   * @throws IOException if a file cannot be written
   */
  public BenchComparison write(RunDirectory directory, InstantSource clock) throws IOException {
    String results = JmhRuns.write(recording, Version.HEAD);
    AtomicFile.write(directory.results(), results);
    directory.write(run(Sha256.of(directory.results()), clock));
    BenchComparison comparison =
        PairsComparison.of(
            recording,
            judgement,
            new PairsComparison.Digests(
                Sha256.of(JmhRuns.write(recording, Version.BASE)),
                Sha256.of(directory.results()),
                Sha256.of(directory.recording())));
    directory.write(comparison);
    return comparison;
  }

  private BenchRun run(String digest, InstantSource clock) {
    Setup setup = recording.setup();
    Set<String> own = new HashSet<>(setup.own());
    List<BenchFailure> failures =
        judgement.rulings().stream()
            .filter(ruling -> own.contains(ruling.id()) && ruling.verdict() == Verdict.BROKEN)
            .map(AbResults::failure)
            .toList();
    return new BenchRun(
        setup.head().commit(),
        setup.head().tree(),
        setup.suite(),
        false,
        forks(),
        setup.own(),
        failures,
        digest,
        setup.startedOn(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        setup.machine(),
        null,
        null);
  }

  private static BenchFailure failure(Ruling ruling) {
    String why = ruling.reason() == null ? "it broke" : ruling.reason();
    return new BenchFailure(ruling.id(), why);
  }

  /** Of the benchmark that was measured least. */
  private int forks() {
    Set<String> measured = new HashSet<>();
    for (RecordedPair pair : recording.pairs()) {
      if (pair.role() == Role.GATE) {
        measured.add(pair.id());
      }
    }
    return measured.stream().mapToInt(id -> recording.pairs(id, Role.GATE).size()).min().orElse(0);
  }
}
