package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestedPitTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path directory;

  private Path report(String place, Instant written) throws IOException {
    Path file = directory.resolve(place).resolve("mutations.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<mutations/>");
    return Files.setLastModifiedTime(file, FileTime.from(written));
  }

  private Optional<Path> harvest(String failure) throws PitRefusal, IOException {
    Optional<String> failed = failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    return new HarvestedPit(new Tool("pitest", "1.30.1"), directory, START, failed).run(List.of());
  }

  @Test
  void theReportOfThisRunIsTaken() throws Exception {
    assertThat(harvestOf(report("", START.plusSeconds(9)))).isTrue();
  }

  private boolean harvestOf(Path report) throws Exception {
    return harvest("").equals(Optional.of(report));
  }

  @Test
  void aReportInADirectoryNamedByTheTimeIsFound() throws Exception {
    report("202611230900", START.minusSeconds(90_000));
    assertThat(harvestOf(report("202611241000", START.plusSeconds(9)))).isTrue();
  }

  @Test
  void aThresholdThatFailedTheRunAfterwardsTakesNothingFromItsReport() throws Exception {
    report("", START.plusSeconds(9));
    assertThat(harvest("Mutation score of 40 is below threshold of 80")).isPresent();
  }

  @Test
  void aReportOfAnEarlierBuildIsNoAnswer() throws Exception {
    report("", START.minusSeconds(60));
    assertThatThrownBy(() -> harvest(""))
        .isInstanceOf(PitRefusal.class)
        .hasMessage("pitest-maven left no mutations.xml of this build");
  }

  @Test
  void nothingToMutateIsAnAnswer() throws Exception {
    assertThat(harvest("No mutations found. This probably means there is an issue")).isEmpty();
  }

  @Test
  void aRunThatFailedWithoutAReportSaysWhy() {
    assertThatThrownBy(() -> harvest("All tests are on holiday"))
        .hasMessageContaining("All tests are on holiday");
  }
}
