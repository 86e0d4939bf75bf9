package io.github.gatehouse.bench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.measurement.Measured;
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
