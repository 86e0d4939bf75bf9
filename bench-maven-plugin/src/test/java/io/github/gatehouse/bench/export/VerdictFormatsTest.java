package io.github.gatehouse.bench.export;

import static io.github.gatehouse.bench.export.PlantedComparison.HELD;
import static io.github.gatehouse.bench.export.PlantedComparison.numbers;
import static io.github.gatehouse.bench.export.PlantedComparison.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictFormatsTest {
  private static final Instant WHEN = Instant.parse("2026-11-29T10:00:00Z");
  private static final String HOSTILE =
      "C.m{a=|b](javascript:x)`<img src=x>@team https://evil.example ]]>\n# end &amp; \u0000}";

  private final BenchComparison comparison =
      PlantedComparison.of(
          List.of(HELD),
          numbers("A.fine", Verdict.CLEARED, "0.2", null),
          numbers("B.slow", Verdict.REGRESSED, "11.25", null),
          plain("C.gone", Verdict.GONE, "this run did not have it"));

  @Test
  void markdownShowsWhatIsNotWellFirst() {
    assertThat(VerdictMarkdown.write(comparison))
        .isEqualTo(
            """
            ### Benchmarks: 1 of 3 not slower

            Against main: slower by more than 1 % is REGRESSED, 5 % ruled out is CLEARED; at most 1 % of such runs raise a false alarm.

            | benchmark | verdict | change | detectable | why |
            |---|---|---|---|---|
            | B.slow | **REGRESSED** | +11.25 % [+10.25 %, +12.25 %] (cpu) | +1.00 % |  |
            | C.gone | **GONE** |  |  | this run did not have it |
            | A.fine | CLEARED | +0.20 % [-0.80 %, +1.20 %] (cpu) | +1.00 % |  |
            """);
  }

  @Test
  void aFailedControlIsSaidBeforeAnyVerdict() {
    BenchControl failed = new BenchControl("canary", Verdict.CLEARED, false, "it was not found");
    BenchComparison doubtful = PlantedComparison.of(List.of(failed));

    assertThat(VerdictMarkdown.write(doubtful))
        .contains("**Control failed**: canary is CLEARED: it was not found");
    assertThat(VerdictCases.write(doubtful, WHEN))
        .contains("errors=\"1\"")
        .contains("<error message=\"CLEARED (it was not found)\"");
  }

  @Test
  void junitHasACaseForEachBenchmarkAndControl() {
    assertThat(VerdictCases.write(comparison, WHEN))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="gatehouse" tests="4" failures="2" errors="0" time="0.000">
              <testsuite name="gatehouse" tests="4" failures="2" errors="0" time="0.000" skipped="0" timestamp="2026-11-29T10:00:00">
                <properties>
                  <property name="baseline" value="main"/>
                </properties>
                <testcase name="A.fine" classname="gatehouse.benchmarks" time="0.000">
                  <system-out>CLEARED cpu +0.20 % [-0.80 %, +1.20 %], detectable +1.00 %</system-out>
                </testcase>
                <testcase name="B.slow" classname="gatehouse.benchmarks" time="0.000">
                  <failure message="REGRESSED cpu +11.25 % [+10.25 %, +12.25 %], detectable +1.00 %" type="REGRESSED"/>
                  <system-out>REGRESSED cpu +11.25 % [+10.25 %, +12.25 %], detectable +1.00 %</system-out>
                </testcase>
                <testcase name="C.gone" classname="gatehouse.benchmarks" time="0.000">
                  <failure message="GONE (this run did not have it)" type="GONE"/>
                  <system-out>GONE (this run did not have it)</system-out>
                </testcase>
                <testcase name="control: base against itself" classname="gatehouse.benchmarks" time="0.000">
                  <system-out>CLEARED</system-out>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void onlyWhatWasProvedIsGreen(Verdict verdict) {
    String xml =
        VerdictCases.write(PlantedComparison.of(List.of(), plain("C.m", verdict, "")), WHEN);
    boolean green =
        !xml.contains("<failure") && !xml.contains("<error ") && !xml.contains("<skipped");

    assertThat(green).isEqualTo(verdict == Verdict.CLEARED || verdict == Verdict.IMPROVED);
  }

  @ParameterizedTest
  @CsvSource({"REGRESSED, skipped", "GONE, skipped", "BROKEN, failure", "INCONCLUSIVE, error"})
  void whatWasAcceptedIsSkippedAndNotGreen(Verdict verdict, String element) {
    BenchComparison accepted =
        PlantedComparison.of(List.of(), numbers("C.m", verdict, "5", "Ada: faster start"));

    assertThat(VerdictCases.write(accepted, WHEN)).contains("<" + element + " message=");
    assertThat(VerdictMarkdown.write(accepted)).contains("accepted: Ada: faster start");
  }

  @Test
  void whatElseGotWorseIsSaid() {
    BigDecimal ten = BigDecimal.TEN;
    BenchVerdict both =
        new BenchVerdict(
            "C.m",
            Verdict.REGRESSED,
            ten,
            ten,
            ten,
            null,
            5,
            5,
            "cpu",
            List.of(new BenchChange("wall", BigDecimal.ONE, BigDecimal.ONE, ten)),
            "Ada: faster start",
            null);

    assertThat(VerdictText.why(both))
        .isEqualTo("also wall +1.00 % [+1.00 %, +10.00 %]; accepted: Ada: faster start");
  }

  @Test
  void hostileIdsStayText() {
    BenchComparison hostile =
        PlantedComparison.of(List.of(), plain(HOSTILE, Verdict.REGRESSED, HOSTILE));
    String markdown = VerdictMarkdown.write(hostile);

    assertThat(markdown.lines()).hasSize(7);
    assertThat(markdown.lines().skip(6).findFirst().orElseThrow().replaceAll("[^|]", ""))
        .hasSize(6);
    assertThat(markdown).doesNotContain("<img", "](", "`", "@team", "https://", "&amp;");
    assertThat(VerdictCases.write(hostile, WHEN))
        .doesNotContain("<img", "\u0000")
        .contains("\\u{0}", "&lt;img");
  }
}
