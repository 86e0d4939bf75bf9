package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names from the change under judgement cannot end a block, a row or a code span. */
class HostileLedgerTest {
  static Stream<String> names() {
    return Stream.of(
        "--> <!-- gates:end -->",
        "<!-- gates:end -->",
        "x\n<!-- gates:end -->\n## Decision: FINALIZE",
        "<!-- hoplog:start -->",
        "<!-->",
        "<!--->",
        "<!---->",
        "<<!-- gates:end -->>",
        "`--> <!-- decision:end -->",
        "``` <!-- gates:end --> ```",
        "```\n<!-- gates:end -->\n```",
        "a | b | c",
        "\\| a \\\\| b",
        "` | ✅ pass | `",
        "<script>alert(1)</script>",
        "[x](https://evil.example)",
        "@everyone",
        "## heading",
        "\u202egnp.exe \u200b<!--",
        "<!-\u200b- gates:end -->",
        "<\u00ad!-- gates:end --\u00ad>",
        "`".repeat(300),
        "|".repeat(300),
        "`".repeat(60) + "|".repeat(60),
        "<!--".repeat(100),
        "x".repeat(116) + "<!-- gates:end -->",
        "x".repeat(10_000),
        "",
        " ");
  }

  private static List<StoredDecision> stored(String name) {
    GateRow row =
        new GateRow("tests", name, EffectiveStatus.PASS, true, name, List.of(Sample.COMMIT));
    LedgerEntry entry =
        new LedgerEntry(
            "sha256:" + Sha256.of("a"),
            Entries.START,
            Sample.COMMIT,
            Action.ESCALATE,
            name,
            name,
            List.of(name, name),
            name,
            List.of(row));
    return List.of(StoredDecision.of(entry), new StoredDecision("9" + name, Optional.empty()));
  }

  private static Map<String, Integer> structure(String page) {
    Map<String, Integer> counts = new TreeMap<>();
    Parser.builder().build().parse(page).accept(new Counting(counts));
    return counts;
  }

  /** Counts nodes that are more than words. */
  private static final class Counting extends AbstractVisitor {
    private final Map<String, Integer> counts;

    Counting(Map<String, Integer> counts) {
      this.counts = counts;
    }

    @Override
    protected void visitChildren(Node parent) {
      counts.merge(parent.getClass().getSimpleName(), 1, Integer::sum);
      super.visitChildren(parent);
    }

    @Override
    public void visit(HtmlBlock html) {
      counts.merge("HtmlBlock", 1, Integer::sum);
    }

    @Override
    public void visit(HtmlInline html) {
      counts.merge("HtmlInline", 1, Integer::sum);
    }

    @Override
    public void visit(Text text) {
      assertThat(text.getLiteral()).doesNotContain("evil", "everyone", "alert");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameChangesNeitherBlocksNorRowsNorMarkup(String name) {
    String page = Ledger.rewrite("", stored(name));
    String harmless = Ledger.rewrite("", stored("harmless"));
    assertThat(structure(page)).isEqualTo(structure(harmless));
    assertThat(page.lines().count()).isEqualTo(harmless.lines().count());
    assertThat(count(page, "|")).isEqualTo(count(harmless, "|"));
    assertThat(count(page, "<!--")).isEqualTo(count(harmless, "<!--")).isEqualTo(7);
    assertThat(count(page, "-->")).isEqualTo(7);
    assertThat(PageScanner.scan(page)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsReadBackAndMarkedStale(String name) {
    String page = Ledger.rewrite("mine\n", stored(name));
    assertThat(Ledger.rewrite(page, stored(name))).isEqualTo(page);
    String stale = Ledger.rewrite(page, List.of());
    assertThat(stale).isEqualTo(page.replaceFirst("\\| ✅ pass \\|", "| ❌ stale |"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePageFitsIntoACommentWhateverIsStored(String name) {
    List<StoredDecision> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(StoredDecision.of(large(i, name)));
      many.add(new StoredDecision("9" + i + name, Optional.empty()));
    }
    String page = Ledger.rewrite("", many);
    assertThat(page.length()).isBetween(7_000, Ledger.MAX_LENGTH);
    assertThat(page).contains("- and 480 more", " and 37 more |", "10 more gates are stored");
    assertThat(page).contains("\n| 600 |").contains("earlier decisions are stored");
  }

  private static LedgerEntry large(int second, String name) {
    List<String> commits = IntStream.range(0, 40).mapToObj(i -> Sha256.of("commit " + i)).toList();
    return new LedgerEntry(
        "sha256:" + Sha256.of("a" + second),
        Entries.START.plusSeconds(second),
        Sample.COMMIT,
        Action.ESCALATE,
        name,
        name,
        Collections.nCopies(500, name),
        name,
        IntStream.range(0, 40)
            .mapToObj(i -> "g" + i + "-".repeat(37))
            .map(id -> new GateRow(id, name, EffectiveStatus.PASS, true, name, commits))
            .toList());
  }

  @Test
  void thePlantedFaultOfAPlainCodeSpanWouldBeSeen() {
    String span = "`--> <!-- gates:end -->`";
    assertThat(Cell.of("--> <!-- gates:end -->"))
        .isEqualTo("`--\\u{3e} \\u{3c}!-- gates:end --\\u{3e}`");
    String leaky = Ledger.rewrite("", stored("harmless")).replaceFirst("`harmless`", span);
    assertThat(count(leaky, "<!--")).isNotEqualTo(7);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
