package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Measures a claim from its start to its record on disk.
 *
 * @param file that the record is written to
 * @param git tells what is measured
 */
public record OverheadRecord(Path file, Git git, InstantSource clock) {
  /** How data are come by. */
  @FunctionalInterface
  public interface Measurement {
    OverheadVerdict measure() throws IOException, InterruptedException;
  }

  /**
   * Writes what came of it; that a part of it could not be measured, or that the data are too noisy
   * for a share, is a result, too.
   *
   * @throws IOException if nothing can be written
   * @throws IllegalArgumentException if the claim names what is not there
   */
  public BenchOverhead write(Claim claim, List<String> jvmArgs, Measurement measurement)
      throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    Optional<Checkout> checkout = git.checkout();
    String startedOn = now();
    BenchOverhead measured;
    try {
      OverheadVerdict verdict = measurement.measure();
      String noise = verdict.noise().orElse(null);
      measured = of(claim, checkout, startedOn, jvmArgs, noise == null ? verdict : null, noise);
    } catch (IOException e) {
      measured = of(claim, checkout, startedOn, jvmArgs, null, oneLine(e));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, CanonicalJson.write(measured));
    return measured;
  }

  private BenchOverhead of(
      Claim claim,
      Optional<Checkout> checkout,
      String startedOn,
      List<String> jvmArgs,
      OverheadVerdict verdict,
      String why) {
    boolean known = verdict != null;
    Machine machine =
        ThisMachine.with(
            known ? verdict.data().jdk() : Runtime.version().toString(),
            known ? verdict.data().cores() : Runtime.getRuntime().availableProcessors(),
            jvmArgs);
    return new BenchOverhead(
        claim.name(),
        checkout.map(Checkout::commit).orElse(null),
        checkout.map(Checkout::tree).orElse(null),
        claim.operation().get(0),
        claim.operation().get(1),
        known ? verdict.operationNanos() : null,
        known ? verdict.callNanos() : null,
        known ? verdict.exportNanos() : null,
        claim.pairs(),
        startedOn,
        now(),
        machine,
        known ? verdict.overhead() : null,
        why);
  }

  private static String oneLine(IOException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
