package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that want the audit to hang, to fail or to flood. That these tests return is what they
 * show: the work grows with the length of the text, or a mebibyte of it would keep them for hours.
 */
class HostileDocumentsTest {
  private static final long SEED = 20261123;

  private static List<Finding> audit(String text) {
    return Audit.HARMLESS.changing("a/b.java").of(text);
  }

  private static String mebibyte(String unit) {
    return unit.repeat((ClaimsAudit.LONGEST - 1) / unit.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1/",
        "<",
        "<1% ",
        "<a",
        "[",
        "![",
        "[a](",
        "*a **a ",
        "> ",
        "- ",
        "1. ",
        "`",
        "``a` ",
        "|",
        "| - ",
        "no a ",
        "no a no ",
        "a-only change ",
        "3x faster ",
        "64Ki ",
        "a=b ",
        ": ",
        "tests: ",
        "✅ ",
        "[x] ",
        "/home/a ",
        "a/",
        "../",
        "a.",
        "a-",
        "c:\\",
        "file:/",
        "→ ",
        "1h ",
        "2026-11-22T10:05:00Z ",
        "gate:",
        "a:gate:",
        "all gates ",
        ". a",
        "<!-- ",
        "&#",
        "\u202e",
        "\u0000",
        "\ud800",
        "all a gates\n",
        "- tests: 1/2 pass\n",
        "no code changed.\n",
        "| a |\n|-|\n",
        "# a\n",
        "```\n",
        "`a/b.c`\n",
        "3x faster\n",
        "- [x] perf: <n>\n",
        "a\n===\n",
        "    a\n",
        "<p>\n",
        "[a]: b\n",
        "- a: 1 s\n- total: 2 s\n"
      })
  void muchOfAnythingIsAudited(String unit) {
    assertThat(audit(unit.repeat(100_000 / unit.length())).size())
        .isLessThanOrEqualTo(ClaimsAudit.MOST + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a", "1/", "no a ", "- ✅ tests: <a<a\n", "`a/b.c`\n", "3x faster a=b\n"})
  void aMebibyteIsAudited(String unit) {
    assertThat(audit(mebibyte(unit)).size()).isLessThanOrEqualTo(ClaimsAudit.MOST + 1);
  }

  @Test
  void deepListsAndQuotesAreRead() {
    StringBuilder deep = new StringBuilder();
    IntStream.range(0, 2_000).forEach(i -> deep.append(" ".repeat(i % 400)).append("> - a\n"));
    assertThat(audit(deep.toString())).isEmpty();
  }

  @Test
  void whateverIsPutTogetherIsAudited() {
    String[] parts = {
      "- ",
      "✅ ",
      "tests",
      ": ",
      "1/2 pass",
      "\n",
      "|",
      "---",
      "`",
      "```\n",
      "[",
      "](",
      "a/b.md",
      ")",
      "<!--",
      "-->",
      "# ",
      "no ",
      "modified",
      "<0.1%",
      "99.X%",
      "→ ",
      "FINALIZE",
      "\t",
      "2 h",
      "total",
      "2026-11-22T10:05:00Z",
      "3x faster",
      "\\",
      "*",
      "_",
      "> ",
      "1. ",
      "confidence: high",
      "\u2028"
    };
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(1 + random.nextInt(60), 0, parts.length).forEach(i -> text.append(parts[i]));
      assertThat(audit(text.toString())).as("seed %d, round %d", SEED, round).isNotNull();
    }
  }

  @Test
  void moreThanAMebibyteIsNotRead() {
    assertThat(audit("a".repeat(ClaimsAudit.LONGEST)))
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isEqualTo("claim-unread"));
  }

  @Test
  void theEndOfALongLineIsNotReadAndSaidToBeSo() {
    String line = "- ✅ tests: 1/2 pass " + "a".repeat(5_000) + " 99.X%";
    assertThat(Audit.HARMLESS.ids("", line))
        .containsExactly("2 claim-unread", "2 claim-partial-pass");
  }

  @Test
  void manyFindingsAreCounted() {
    List<Finding> found = audit("- ✅ tests: 1/2 pass\n".repeat(250));
    assertThat(found).hasSize(201);
    assertThat(found.get(200).id()).isEqualTo("claim-more");
    assertThat(found.get(200).what()).startsWith("50 more");
    assertThat(found.get(199).where()).endsWith(":200");
  }

  @Test
  void findingsStandInTheOrderOfTheDocument() {
    assertThat(
            Audit.HARMLESS.ids(
                "[a](lost.md)", "", "Next Agent: nobody-known", "", "- ✅ tests: 1/2 pass"))
        .containsExactly("1 claim-path", "3 claim-target", "5 claim-partial-pass");
  }
}
