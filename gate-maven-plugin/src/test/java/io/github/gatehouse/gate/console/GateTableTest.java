package io.github.gatehouse.gate.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.console.GateRow.Tone;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTableTest {
  private static final String WHOLE = "mvn gate:report";
  private static final GateRow PASS = row("pass", Tone.GOOD, "build: javac: 4/4 modules ok");

  private static GateRow row(String word, Tone tone, String line, Finding... findings) {
    return new GateRow(word, tone, line, "", List.of(findings));
  }

  private static GateRow failing(int findings) {
    return row(
        "fail",
        Tone.BAD,
        "tests: surefire: 1/9 pass",
        IntStream.range(0, findings)
            .mapToObj(n -> new Finding("tests-failed", "no\nmore", "A#t" + n, "mvn test"))
            .toArray(Finding[]::new));
  }

  private static GateTable table(GateRow... rows) {
    return new GateTable(Arrays.asList(rows));
  }

  @Test
  void statusesAreAlignedToTheLongest() {
    assertThat(table(PASS, row("inconclusive", Tone.NOTED, "x: y: z")).lines(false))
        .containsExactly("pass          build: javac: 4/4 modules ok", "inconclusive  x: y: z");
  }

  @Test
  void onlyTheStatusIsColouredAndOnlyWhereAsked() {
    assertThat(table(PASS).lines(true))
        .containsExactly("\u001B[1;32mpass\u001B[m  build: javac: 4/4 modules ok");
    assertThat(table(failing(0)).lines(true).get(0)).startsWith("\u001B[1;31mfail\u001B[m");
  }

  @Test
  void foreignTextCannotMoveTheCursorNorFillTheScreen() {
    GateRow row = row("pass", Tone.GOOD, "a: \u001B[2Jb\r" + "x".repeat(9_000));
    assertThat(table(row).lines(false).get(0))
        .contains("\\u{1b}[2Jb\\u{d}")
        .hasSizeLessThanOrEqualTo(506);
  }

  @Test
  void failuresStandWithTheirFindingsAndFixes() {
    assertThat(table(PASS, failing(1)).failures("failed", WHOLE))
        .isEqualTo(
            """
            1 gate failed
              tests: surefire: 1/9 pass
                A#t0: no
                Fix: mvn test
              All on one page: mvn gate:report""");
  }

  @Test
  void theReasonIsSaidWhereTheLineDoesNotSayIt() {
    GateRow stale = new GateRow("stale", Tone.BAD, "tests: x: ok", "HEAD is other", List.of());
    assertThat(table(stale).failures("is open", WHOLE)).contains("\n    stale: HEAD is other\n");
    GateRow said = new GateRow("open", Tone.BAD, "tests: x: no tool", "no tool", List.of());
    assertThat(table(said).failures("is open", WHOLE)).doesNotContain("open: no tool");
  }

  @Test
  void fiveFindingsOfAGateAreShown() {
    assertThat(table(failing(7)).failures("failed", WHOLE))
        .contains("A#t4", "\n    and 2 more\n")
        .doesNotContain("A#t5");
  }

  @Test
  void neverMoreLinesThanAScreen() {
    GateRow[] many = IntStream.range(0, 40).mapToObj(n -> failing(5)).toArray(GateRow[]::new);
    String text = table(many).failures("failed", WHOLE);
    assertThat(text.lines()).hasSize(GateTable.MOST_LINES);
    assertThat(text).contains("40 gates failed", " lines more. All on one page: mvn gate:report");
    Finding xml = new Finding("x-y", "w", "", "<a>\n".repeat(200));
    assertThat(table(row("fail", Tone.BAD, "l", xml)).failures("failed", WHOLE).lines())
        .hasSize(GateTable.MOST_LINES);
  }

  @ParameterizedTest
  @CsvSource({
    "0, FAIL, fail, BAD",
    "0, SKIP_BAD, skip bad, BAD",
    "0, WAIVED, waived, GOOD",
    "0, PASS, pass, GOOD",
    "6, INCONCLUSIVE, inconclusive, NOTED",
    "6, MISSING, missing, BAD",
  })
  void aStandingIsARow(int gate, EffectiveStatus status, String word, Tone tone) {
    GateRow row =
        GateRow.of(
            new Standing(
                Policy.standard().gates().get(gate), status, "why", "line", List.of(), List.of()));
    assertThat(row).isEqualTo(new GateRow(word, tone, "line", "why", List.of()));
  }
}
