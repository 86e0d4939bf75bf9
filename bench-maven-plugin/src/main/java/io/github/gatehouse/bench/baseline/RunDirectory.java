package io.github.gatehouse.bench.baseline;

import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.verdict.Side;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One run on disk: JMH's {@code results.json} and Gatehouse's {@code run.json} beside it. */
public record RunDirectory(Path path) {
  /** JMH's own results. */
  public Path results() {
    return path.resolve("results.json");
  }

  /** What was run, where and when. */
  public Path run() {
    return path.resolve("run.json");
  }

  /** The comparison that {@code bench:compare} leaves. */
  public Path comparison() {
    return path.resolve("comparison.json");
  }

  /** The raw data that {@code bench:ab} leaves. */
  public Path recording() {
    return path.resolve("recording.jsonl");
  }

  /** The page that {@code bench:report} makes of it. */
  public Path report() {
    return path.resolve("report.html");
  }

  /**
   * The comparison; empty where none was made.
   *
   * @throws IOException if it is malformed
   */
  public Optional<BenchComparison> readComparison() throws IOException {
    return Files.isRegularFile(comparison())
        ? Optional.of(
            CanonicalJson.readLarge(Files.readString(comparison()), BenchComparison.class))
        : Optional.empty();
  }

  /** What {@code bench:overhead} leaves of a claim. */
  public Path overhead(String name) {
    return path.resolve("overhead").resolve(name + ".json");
  }

  /** True where a run has been written. */
  public boolean exists() {
    return Files.isRegularFile(run()) && Files.isRegularFile(results());
  }

  /** Writes what is known of a run; {@code results.json} must already lie beside it. */
  public void write(BenchRun run) throws IOException {
    AtomicFile.write(run(), CanonicalJson.write(run));
  }

  /** Writes a comparison. */
  public void write(BenchComparison comparison) throws IOException {
    AtomicFile.write(comparison(), CanonicalJson.write(comparison));
  }

  /** Removes what an earlier run left, so that nobody mistakes it for this one's. */
  public void clear() throws IOException {
    for (Path file : new Path[] {run(), results(), comparison(), report()}) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Reads the run.
   *
   * @param name what to call it
   * @param ids how its suite names benchmarks
   * @throws IOException if a file is missing or malformed, or {@code results.json} is not the one
   *     that the run wrote
   */
  public Side read(String name, Function<BenchRun, BenchmarkIds> ids) throws IOException {
    BenchRun run = readRun();
    BenchmarkIds names = ids.apply(run);
    SortedMap<String, Measured> byId = new TreeMap<>();
    for (Measured measured : JmhResults.read(results())) {
      String id = names.in(run.expected(), measured.key());
      if (byId.put(id, measured) != null) {
        throw new IOException(results() + " holds " + id + " twice");
      }
    }
    return new Side(name, run, byId);
  }

  /**
   * Reads what is known of the run, and proves that its results are the ones it wrote.
   *
   * @throws IOException if a file is missing or malformed, or the digest differs
   */
  public BenchRun readRun() throws IOException {
    String text = Files.readString(run(), StandardCharsets.UTF_8);
    BenchRun run = CanonicalJson.read(text, BenchRun.class);
    String digest = Sha256.of(results());
    if (!digest.equals(run.resultsSha256())) {
      throw new IOException(
          results() + " has SHA-256 " + digest + "; its run.json says " + run.resultsSha256());
    }
    return run;
  }
}
