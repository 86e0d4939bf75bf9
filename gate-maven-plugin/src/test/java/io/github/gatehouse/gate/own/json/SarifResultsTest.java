package io.github.gatehouse.gate.own.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.own.report.Hit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifResultsTest {
  private static final String PLACE =
      "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/A.java\"},"
          + "\"region\":{\"startLine\":7}}}]";

  @TempDir Path directory;

  private List<Hit> read(String json) throws IOException {
    return SarifResults.read(Files.writeString(directory.resolve("r.sarif"), json));
  }

  private List<Hit> results(String... results) throws IOException {
    return read(
        "{\"$schema\":\"s\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\","
            + "\"rules\":[{\"id\":\"A\"}]}},\"results\":["
            + String.join(",", results)
            + "],\"columnKind\":\"x\"}]}");
  }

  @Test
  void resultsHaveRulePlaceAndWords() throws IOException {
    assertThat(results("{\"ruleId\":\"A\",\"message\":{\"text\":\"no\"}," + PLACE + "}"))
        .containsExactly(new Hit("A", "no", "src/A.java", 7));
    assertThat(results("{\"rule\":{\"id\":\"B\"}}")).containsExactly(new Hit("B", "", "", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"pass\"}",
        "{\"kind\":\"notApplicable\"}",
        "{\"kind\":\"informational\"}",
        "{\"level\":\"none\"}",
        "{\"suppressions\":[{\"kind\":\"inSource\"}]}",
        "{\"suppressions\":[{\"status\":\"accepted\"},{\"kind\":\"external\"}]}"
      })
  void whatSaysThatNothingIsWrongIsNotCounted(String result) throws IOException {
    assertThat(results(result, "{\"ruleId\":\"A\"}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"status\":\"rejected\"}]",
        "[{\"status\":\"underReview\"}]",
        "[{\"status\":\"accepted\"},{\"status\":\"rejected\"}]"
      })
  void aSuppressionThatNobodyHasAcceptedSuppressesNothing(String suppressions) throws IOException {
    assertThat(results("{\"ruleId\":\"A\",\"suppressions\":" + suppressions + "}")).hasSize(1);
  }

  @Test
  void severalRunsAreOneReport() throws IOException {
    assertThat(
            read(
                "{\"runs\":[{\"results\":[{\"ruleId\":\"A\"}]},{\"results\":[{\"ruleId\":\"B\"}]}]}"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"runs\":[", "{\"version\":\"2.1.0\"}", "<x/>"})
  void whatIsNoSarifIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void aReportThatIsTooLargeIsNotOpened() throws IOException {
    Path file = directory.resolve("r.sarif");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SarifResults.MAX_BYTES + 1);
    }
    assertThatThrownBy(() -> SarifResults.read(file)).hasMessageContaining("at most 67108864");
  }
}
