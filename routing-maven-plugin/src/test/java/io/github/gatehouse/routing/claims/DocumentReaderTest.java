package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static List<String> lines(String... lines) {
    return DocumentReader.read("a.md", String.join("\n", lines), new Quotations(List.of()))
        .passages()
        .stream()
        .map(one -> one.line() + " " + one.kind() + " " + one.text())
        .toList();
  }

  @Test
  void everyLineKeepsItsNumberAndLosesItsMarkup() {
    assertThat(
            lines(
                "# A **b** `c`",
                "",
                "*d*",
                "e [f](g)",
                "",
                "- ✅ **h**",
                "  i",
                "",
                "```",
                "j *k*",
                "",
                "l",
                "```",
                "~~~java",
                "m",
                "~~~",
                "",
                "    n",
                "",
                "<!-- o -->",
                "",
                "p <b>q</b>"))
        .containsExactly(
            "1 HEADING A b c",
            "3 PROSE d",
            "4 PROSE e f",
            "6 ITEM ✅ h",
            "7 PROSE i",
            "10 EVIDENCE j *k*",
            "12 EVIDENCE l",
            "15 LISTING m",
            "18 EVIDENCE n",
            "22 PROSE p <b>q</b>");
  }

  @Test
  void tablesAreReadRowByRow() {
    List<Passage> passages =
        DocumentReader.read(
                "a.md",
                "Gates:\n| a | b |\n|---|:-:|\n| c | `d` |\n| e |",
                new Quotations(List.of()))
            .passages();
    assertThat(passages)
        .extracting(Passage::kind)
        .containsExactly(Kind.PROSE, Kind.HEADER, Kind.ROW, Kind.ROW);
    assertThat(passages)
        .extracting(Passage::cells)
        .containsExactly(List.of(), List.of("a", "b"), List.of("c", "d"), List.of("e"));
    assertThat(passages).extracting(Passage::line).containsExactly(1, 2, 4, 5);
  }

  @Test
  void linesAfterACodeSpanOverTwoLinesKeepTheirNumbers() {
    assertThat(lines("a `b", "c` d", "e"))
        .containsExactly("1 PROSE a b c", "2 PROSE  d", "3 PROSE e");
  }

  @Test
  void sentencesRunOverLinesAndEndWithTheirBlock() {
    Document document =
        DocumentReader.read("a.md", "A b\nc. D\n\n- E\n  f\n- G", new Quotations(List.of()));
    assertThat(Sentence.of(document))
        .containsExactly(
            new Sentence(1, "A b c"),
            new Sentence(2, "D"),
            new Sentence(4, "E f"),
            new Sentence(6, "G"));
  }
}
