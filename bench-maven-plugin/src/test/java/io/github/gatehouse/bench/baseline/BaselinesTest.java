package io.github.gatehouse.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.verdict.Side;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesTest {
  private static final String RESULTS =
      """
      [{"benchmark": "p.C.m", "mode": "avgt", "threads": 1,
        "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1.0], [2.0]]}}]
      """;

  @TempDir private Path directory;

  @Test
  void whatIsSavedIsReadBackAndNothingElseIsLeft() throws IOException {
    RunDirectory stored = new BaselineName("main").in(directory.resolve("b"), "module");
    Baselines.save(run("run", RESULTS), stored);
    Baselines.save(run("run", RESULTS), stored);

    Side side = stored.read("main", run -> new ProjectIds());
    assertThat(side.measured()).containsOnlyKeys("C.m");
    assertThat(side.run().machine().cores()).isEqualTo(2);
    try (Stream<Path> files = Files.list(stored.path())) {
      assertThat(files).containsExactlyInAnyOrder(stored.run(), stored.results());
    }
  }

  @Test
  void resultsThatWereEditedAreRefused() throws IOException {
    RunDirectory run = run("run", RESULTS);
    Files.writeString(run.results(), RESULTS.replace("2.0", "1.0"));

    assertThatThrownBy(run::readRun).hasMessageContaining("its run.json says");
    assertThatThrownBy(() -> Baselines.save(run, new RunDirectory(directory.resolve("b"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void clearedRunsAreGone() throws IOException {
    RunDirectory run = run("run", RESULTS);
    run.clear();

    assertThat(run.exists()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../main", "a/b", "a\\b", ".hidden", "naïve", "a b"})
  void namesThatCouldLeaveTheDirectoryAreRefused(String name) {
    assertThatThrownBy(() -> new BaselineName(name)).hasMessageContaining("bench.baseline is");
  }

  @Test
  void namesHaveALength() {
    assertThat(new BaselineName("v1.0_rc-2").value()).isEqualTo("v1.0_rc-2");
    assertThatThrownBy(() -> new BaselineName("x".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private RunDirectory run(String name, String results) throws IOException {
    RunDirectory run = new RunDirectory(directory.resolve(name));
    Files.createDirectories(run.path());
    Files.writeString(run.results(), results);
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    run.write(
        new BenchRun(
            null,
            null,
            "project",
            false,
            2,
            List.of("C.m"),
            List.of(),
            Sha256.of(run.results()),
            "2026-11-23T00:00:00Z",
            "2026-11-23T00:00:01Z",
            machine,
            null,
            null));
    return run;
  }
}
