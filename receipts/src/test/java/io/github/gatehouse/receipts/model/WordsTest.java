package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.line.EvidenceLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these broke a line, or made an honest receipt look edited, when fuzzing found it. */
class WordsTest {
  @Test
  void aCutInTheMiddleOfACharacterDoesNotMakeAReceiptLookEdited() throws IOException {
    String name = "x".repeat(158) + "\ud83d\ude00".repeat(9);
    Receipt receipt = Sample.receipt("tests", "g:a", List.of(new Unmeasured("gatehouse", name)));
    byte[] file = ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8);
    ReceiptJson.Reading reading = ReceiptJson.read(new String(file, StandardCharsets.UTF_8));
    assertThat(reading.contradictions()).isEmpty();
    assertThat(receipt.line()).endsWith("x…");
  }

  @Test
  void halfACharacterInANameDoesNotMakeAReceiptLookEdited() throws IOException {
    LintRun lint = Sample.lint(Map.of("\ud800", 1, "\udc00", 3, "a", 2));
    Receipt receipt = Sample.receipt("lint", "g:a", List.of(lint));
    byte[] file = ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8);
    ReceiptJson.Reading reading = ReceiptJson.read(new String(file, StandardCharsets.UTF_8));
    assertThat(reading.contradictions()).isEmpty();
    assertThat(reading.receipt()).isEqualTo(receipt);
    assertThat(lint.warnings()).isEqualTo(Map.of("?", 4, "a", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a: b", "a;", "a, b", "a\nb", " +a", "\u2028", "\u200b", ":"})
  void theNameOfAToolEndsNoLineAndNoPartOfIt(String tool) {
    TestRun tests = new TestRun(tool, Basis.MEASURED, 3, 0, 0, 0, 1);
    String line = EvidenceLines.render("tests", List.of(tests));
    EvidenceLine parsed = EvidenceLine.parse(line);
    assertThat(parsed).hasToString(line);
    assertThat(parsed.segments().get(0).part().text()).isEqualTo("3/3 pass");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u2028b", "a\u2029b", "a\u00a0b", "a\u0085b", "a\u3000b"})
  void everyKindOfLineEndIsABlank(String text) {
    assertThat(new Unmeasured("gatehouse", text).segments()).containsExactly("not measured: a b");
  }

  @Test
  void aVerdictThatNobodyKnowsStaysOneSegment() {
    String line = Sample.perf(Map.of("FOO; TESTS\n# X", 2)).segments().get(3);
    assertThat(line).isEqualTo("2/2 foo, tests # x");
  }

  @Test
  void aReasonThatNobodyCanSeeIsNone() {
    assertThatThrownBy(() -> new Unmeasured("gatehouse", "\u200b\u2028"))
        .hasMessageContaining("reason is blank");
  }
}
