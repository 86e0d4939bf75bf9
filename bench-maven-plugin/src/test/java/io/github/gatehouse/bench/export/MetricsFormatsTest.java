package io.github.gatehouse.bench.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.PlantedRecording;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsFormatsTest {
  private static final String HOSTILE = "C.m{text=a\"b,\n\u202E'</script>|`=1+1}";

  private final Recording recording =
      new PlantedRecording()
          .pair("C.m", 100, 110)
          .pair("C.m", 100, 112)
          .pair("D.once", 5, 5.5)
          .planned("E.gone", Fate.GONE)
          .recording();

  @Test
  void bencherGetsMeasuresOfTheHeadWithTheirIntervals() {
    assertThat(BencherMetrics.write(recording))
        .isEqualTo(
            """
            {
              "C.m" : {
                "allocation" : {
                  "lower_value" : 16.0,
                  "upper_value" : 16.0,
                  "value" : 16.0
                },
                "cpu-time" : {
                  "lower_value" : 47.3433,
                  "upper_value" : 174.657,
                  "value" : 111.0
                },
                "latency" : {
                  "lower_value" : 47.3433,
                  "upper_value" : 174.657,
                  "value" : 111.0
                }
              },
              "D.once" : {
                "allocation" : {
                  "value" : 16.0
                },
                "cpu-time" : {
                  "value" : 5.5
                },
                "latency" : {
                  "value" : 5.5
                }
              }
            }
            """);
  }

  @Test
  void noNameMutesAnAlarmByChance() throws IOException {
    String muted = "C.m-bencher-ignore";
    JsonNode tree = tree(BencherMetrics.write(one(muted)));

    assertThat(tree.fieldNames().next()).isEqualTo("C.m-bencher-ignore.");
    assertThat(tree(BencherMetrics.write(one("C.m" + "x".repeat(2000)))).fieldNames().next())
        .hasSize(1024);
  }

  @Test
  void theActionGetsSmallerIsBetterWithTheVerdictBeside() {
    BenchComparison comparison =
        PlantedComparison.of(
            List.of(), PlantedComparison.numbers("C.m", Verdict.REGRESSED, "11", null));

    assertThat(ActionMetrics.write(recording, comparison))
        .isEqualTo(
            """
            [
              {
                "name" : "C.m",
                "unit" : "ns/op",
                "value" : 111.0,
                "range" : "± 63.6567",
                "extra" : "REGRESSED cpu +11.00 % [+10.00 %, +12.00 %], detectable +1.00 %"
              },
              {
                "name" : "D.once",
                "unit" : "ns/op",
                "value" : 5.5
              }
            ]
            """);
  }

  @Test
  void otavaGetsOneRowWithAColumnForEachBenchmark() {
    assertThat(OtavaCsv.write(recording))
        .isEqualTo(
            """
            time,commit,C.m,D.once
            2026-11-29T10:00:00Z,eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee,111.0,5.5
            """);
  }

  @Test
  void hostileIdsStayData() throws IOException {
    Recording hostile = one(HOSTILE);
    BenchComparison comparison =
        PlantedComparison.of(
            List.of(), PlantedComparison.numbers(HOSTILE, Verdict.REGRESSED, "11", null));

    assertThat(tree(BencherMetrics.write(hostile)).fieldNames().next()).isEqualTo(HOSTILE);
    assertThat(tree(ActionMetrics.write(hostile, comparison)).get(0).path("name").asText())
        .isEqualTo(HOSTILE);
    assertThat(OtavaCsv.write(hostile).lines()).hasSize(2);
    assertThat(OtavaCsv.write(hostile).lines().findFirst())
        .contains("time,commit,\"C.m{text=a\"\"b,\\u{a}\\u{202e}'</script>|`=1+1}\"");
  }

  private static Recording one(String id) {
    return new PlantedRecording().pair(id, 100, 110).recording();
  }

  private static JsonNode tree(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
