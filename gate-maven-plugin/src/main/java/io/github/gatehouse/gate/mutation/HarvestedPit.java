package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of PIT that is over: the project's own.
 *
 * @param tool PIT with its version
 * @param directory of its reports
 * @param since when it began: what is older is of an earlier build
 * @param failure what it failed with; empty where it succeeded
 */
public record HarvestedPit(Tool tool, Path directory, Instant since, Optional<String> failure)
    implements Pit {
  /** With time stamps in their names, reports lie in directories of their own. */
  private static final int DEPTH = 2;

  /** Some file systems keep whole seconds, or two. */
  private static final Duration GRAIN = Duration.ofSeconds(2);

  @Override
  public Optional<Path> run(List<String> classes) throws PitRefusal, IOException {
    Optional<Path> report = report();
    if (report.isPresent()) {
      // Its own thresholds may have failed it afterwards: the report says what was measured.
      return report;
    }
    if (failure.filter(PitMessages::nothingToMutate).isPresent()) {
      return Optional.empty();
    }
    if (failure.isPresent()) {
      throw PitMessages.refusal(failure.get(), "pitest-maven failed: " + failure.get());
    }
    throw new PitRefusal(
        "pitest-maven left no mutations.xml of this build",
        directory.getFileName().toString(),
        "<outputFormats><param>XML</param></outputFormats> in the configuration of pitest-maven");
  }

  private Optional<Path> report() throws IOException {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> tree = Files.walk(directory, DEPTH)) {
      return tree.filter(file -> file.endsWith("mutations.xml"))
          .filter(file -> !written(file).isBefore(since.minus(GRAIN)))
          .max(Comparator.comparing(HarvestedPit::written));
    }
  }

  private static Instant written(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }
}
