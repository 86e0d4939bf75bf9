package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The results of one module's benchmarks.
 *
 * @param directory {@code target/gatehouse/bench} of the module
 */
public record BenchFiles(Path directory) {
  private static final Pattern ENTRY = Pattern.compile("\"benchmark\"\\s*:");

  /** The files of a module. */
  public static BenchFiles of(Path module) {
    return new BenchFiles(module.resolve("target/gatehouse/bench"));
  }

  Path runFile() {
    return directory.resolve("run.json");
  }

  Path resultsFile() {
    return directory.resolve("results.json");
  }

  Path comparisonFile() {
    return directory.resolve("comparison.json");
  }

  /** The record of the run; empty where none was made. */
  Optional<BenchRun> run() throws IOException {
    return read(runFile(), BenchRun.class);
  }

  /** The comparison with a baseline; empty where none was made. */
  Optional<BenchComparison> comparison() throws IOException {
    return read(comparisonFile(), BenchComparison.class);
  }

  /** Claims about overhead, by name; none where none was measured. */
  List<BenchOverhead> overheads() throws IOException {
    List<BenchOverhead> claims = new ArrayList<>();
    for (Path file : overheadFiles()) {
      claims.add(CanonicalJson.read(Files.readString(file), BenchOverhead.class));
    }
    return claims;
  }

  List<Path> overheadFiles() throws IOException {
    Path overhead = directory.resolve("overhead");
    if (!Files.isDirectory(overhead)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(overhead)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Benchmarks with a result, parameters counted apart. */
  int results() throws IOException {
    return (int) ENTRY.matcher(Files.readString(resultsFile())).results().count();
  }

  /**
   * Why a run does not speak of the present code; empty where it does.
   *
   * @param present commit and tree now; empty outside git
   */
  Optional<String> stale(BenchRun run, Optional<Subject> present) throws IOException {
    if (!Files.isRegularFile(resultsFile())) {
      return Optional.of("stale: run.json is there, results.json is not");
    }
    String digest = Sha256.of(resultsFile());
    if (!digest.equals(run.resultsSha256())) {
      return Optional.of("stale: results.json has changed since the run");
    }
    return elsewhere(run.commit(), run.tree(), present);
  }

  /** Why measurements of one commit and tree do not speak of another; empty where they do. */
  static Optional<String> elsewhere(String commit, String tree, Optional<Subject> present) {
    boolean outside = commit == null || commit.isEmpty();
    if (outside || present.isEmpty()) {
      return outside == present.isEmpty()
          ? Optional.empty()
          : Optional.of("stale: measured " + (outside ? "outside git" : "in another checkout"));
    }
    if (!present.get().commit().equals(commit)) {
      return Optional.of("stale: measured on commit " + commit.substring(0, 7));
    }
    return present.get().tree().equals(tree)
        ? Optional.empty()
        : Optional.of("stale: measured on another tree of this commit");
  }

  private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(CanonicalJson.read(Files.readString(file), type))
        : Optional.empty();
  }
}
