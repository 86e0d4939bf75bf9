package io.github.gatehouse.bench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhResultsTest {
  @TempDir private Path directory;

  @Test
  void forksAreTheSampleAndNotTheirIterations() throws IOException {
    Measured measured = read("avgt", "ns/op", "\"rawData\": [[1, 4], [9, 9], [2, 8]]");

    assertThat(measured.forkLogs()).hasSize(3);
    assertThat(measured.forkLogs().get(0)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(measured.forkLogs().get(1)).isCloseTo(Math.log(9), within(1e-12));
    assertThat(measured.key().params()).containsEntry("size", "7");
    assertThat(measured.threads()).isEqualTo(3);
  }

  @Test
  void throughputIsTurnedIntoTime() throws IOException {
    Measured slow = read("thrpt", "ops/s", "\"rawData\": [[10, 10]]");
    Measured fast = read("thrpt", "ops/s", "\"rawData\": [[20, 20]]");

    assertThat(slow.nanosPerOperation()).isCloseTo(2 * fast.nanosPerOperation(), within(1.0));
  }

  @Test
  void sampledTimesAreAveragedByHowOftenTheyWereSeen() throws IOException {
    Measured measured =
        read("sample", "ns/op", "\"rawDataHistogram\": [[[[10, 3], [50, 1]]], [[[20, 1]]]]");

    assertThat(measured.forkLogs().get(0)).isCloseTo(Math.log(20), within(1e-12));
    assertThat(measured.forkLogs().get(1)).isCloseTo(Math.log(20), within(1e-12));
  }

  @Test
  void whatWorkersUsedIsReadOfEachFork() throws IOException {
    Workers workers =
        readAll(
                "\"gatehouse.cpu\": {\"rawData\": [[1, 4], [9, 9]]},"
                    + "\"gatehouse.alloc\": {\"rawData\": [[16, 80, 17], [24, 24]]},"
                    + "\"gatehouse.waited\": {\"rawData\": [[0, 0], [1, 1]]},"
                    + "\"gatehouse.ops\": {\"rawData\": [[500, 400], [600, 700]]}")
            .workers();

    assertThat(workers.cpuLogs().get(0)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(workers.bytes()).containsExactly(17d, 24d);
    assertThat(workers.waiting()).isEqualTo(0.1);
    assertThat(workers.operations()).isEqualTo(400);
  }

  @Test
  void whatIsNotKnownOfEveryForkIsNotKnown() throws IOException {
    String operations = ", \"gatehouse.ops\": {\"rawData\": [[500], [600]]}";
    Workers partly =
        readAll("\"gatehouse.alloc\": {\"rawData\": [[16], [\"NaN\"]]}" + operations).workers();
    Workers idle = readAll("\"gatehouse.cpu\": {\"rawData\": [[0], [7]]}" + operations).workers();

    assertThat(partly.bytes()).isEmpty();
    assertThat(idle.cpuLogs()).isEmpty();
    assertThat(idle.waiting()).isNaN();
    assertThat(readAll("\"gatehouse.alloc\": {\"rawData\": [[1], [1]]}").workers())
        .isEqualTo(Workers.unknown());
  }

  private Measured readAll(String secondary) throws IOException {
    String json =
        """
        [{"benchmark": "p.C.m", "mode": "avgt", "threads": 1,
          "primaryMetric": {"score": 1, "scoreUnit": "ns/op", "rawData": [[1, 1], [1, 1]]},
          "secondaryMetrics": {%s}}]
        """
            .formatted(secondary);
    return JmhResults.read(Files.writeString(directory.resolve("r.json"), json)).get(0);
  }

  @Test
  void whatCannotBeAScoreIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("avgt", "ns/op", "\"rawData\": [[\"NaN\"]]"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("p.C.m")
        .hasMessageContaining("must be positive");
  }

  @Test
  void whatIsNoResultIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("r.json"), "{\"a\": 1}");

    assertThatThrownBy(() -> JmhResults.read(file)).hasMessageContaining("is no JMH result");
  }

  private Measured read(String mode, String unit, String raw) throws IOException {
    String json =
        """
        [{"benchmark": "p.C.m", "mode": "%s", "threads": 3, "params": {"size": "7"},
          "primaryMetric": {"score": 1, "scoreUnit": "%s", %s}}]
        """
            .formatted(mode, unit, raw);
    return JmhResults.read(Files.writeString(directory.resolve("r.json"), json)).get(0);
  }
}
