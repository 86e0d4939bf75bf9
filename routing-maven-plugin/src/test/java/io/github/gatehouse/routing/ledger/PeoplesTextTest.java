package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text of people outside our markers stays, whatever state the page is in. */
class PeoplesTextTest {
  private static final List<StoredDecision> STORED =
      Entries.stored(Entries.entry(0, "a", Entries.row("tests", EffectiveStatus.PASS, "tests: 1")));
  private static final String FRESH = Ledger.rewrite("", STORED);
  private static final String OURS = FRESH.substring(Block.HEAD.length() + 1);

  private static String rewrite(String page) {
    String once = Ledger.rewrite(page, STORED);
    assertThat(Ledger.rewrite(once, STORED)).as("rewritten again").isEqualTo(once);
    for (Block block : Block.values()) {
      List<Part> parts = PageScanner.scan(once);
      assertThat(parts.stream().filter(part -> part.is(block))).as("%s", block).hasSize(1);
    }
    return once;
  }

  @Test
  void aForeignPageKeepsItsTextAboveTheBlocks() {
    assertThat(rewrite("# Mine\n\ntext")).isEqualTo(Block.HEAD + "\n# Mine\n\ntext\n" + OURS);
  }

  @Test
  void textBeforeBetweenAndBehindTheBlocksStaysWhereItIs() {
    String page =
        FRESH
            .replace(Block.GATES.start(), "before\r\n" + Block.GATES.start())
            .replace(Block.HOPLOG.start(), "  between  \n\n" + Block.HOPLOG.start());
    assertThat(rewrite(page + "\nbehind\n")).isEqualTo(page + "\nbehind\n");
  }

  @Test
  void whatStandsInsideTheMarkersIsOurs() {
    String page = FRESH.replace("✅ pass", "✅ pass, I promise");
    assertThat(rewrite(page)).isEqualTo(FRESH);
  }

  @Test
  void aMissingBlockComesBehindTheLastOfTheOthers() {
    String gatesOnly = FRESH.substring(0, FRESH.indexOf(Block.HOPLOG.start())) + "mine\n";
    assertThat(rewrite(gatesOnly)).isEqualTo(FRESH + "mine\n");
  }

  @Test
  void aBlockThatIsThereTwiceStaysOnceAndFirst() {
    assertThat(rewrite(FRESH + "mine\n" + OURS)).isEqualTo(FRESH + "mine\n");
  }

  @Test
  void aLoneMarkerIsReplacedByItsBlockAndTheTextBehindItStays() {
    String broken = Block.GATES.start() + "\nmine\n" + Block.HOPLOG.end() + "\nmine too\n";
    assertThat(rewrite(broken)).containsSubsequence(Block.GATES.end(), "mine\n", "mine too\n");
    for (Block block : Block.values()) {
      for (String marker : List.of(block.start(), block.end())) {
        String page = FRESH.replace(marker + "\n", "") + "mine\n";
        assertThat(rewrite(page)).contains("mine\n").contains("✅ pass");
      }
    }
  }

  @Test
  void markersInsideFencedCodeAreAnExample() {
    String example = "```html\n" + FRESH.replace("pass", "example") + "```\n";
    assertThat(rewrite(example)).startsWith(Block.HEAD + "\n" + example).endsWith(OURS);
    String tildes = example.replace("```", "~~~~");
    assertThat(rewrite(tildes)).startsWith(Block.HEAD + "\n" + tildes).endsWith(OURS);
  }

  @Test
  void aFenceThatNobodyClosesHidesNoMarker() {
    String page = "```\nforgotten\n" + OURS;
    assertThat(rewrite(page)).isEqualTo(Block.HEAD + "\n" + page);
    assertThat(rewrite("~~~\n````\n```\n" + OURS)).endsWith("```\n" + OURS);
  }

  @Test
  void whatOnlyLooksLikeAMarkerIsText() {
    for (String text :
        List.of(
            "x " + Block.GATES.start(),
            " " + Block.GATES.start(),
            "`" + Block.GATES.start() + "`",
            Block.GATES.start() + " x",
            "<!--gates:start-->",
            "<!-- GATES:START -->")) {
      assertThat(rewrite(text + "\nmine\n"))
          .isEqualTo(Block.HEAD + "\n" + text + "\nmine\n" + OURS);
    }
  }

  @Test
  void serversMayWriteLinesWithCarriageReturns() {
    String page = ("mine\n" + FRESH).replace("\n", "\r\n");
    assertThat(rewrite(page)).isEqualTo(Block.HEAD + "\nmine\r\n" + OURS);
    assertThat(rewrite("\ufeff" + FRESH)).isEqualTo(FRESH);
  }

  @Test
  void noHeapOfMarkersFencesAndTextLosesALineOfText() {
    long seed = Long.getLong("routing.seed", 20261122L);
    System.out.println("PeoplesTextTest -Drouting.seed=" + seed);
    Random random = new Random(seed);
    List<String> pieces = new ArrayList<>(List.of("```", "~~~", "````", "", "```x", "<!--", "-->"));
    pieces.add(Block.HEAD);
    for (Block block : Block.values()) {
      pieces.addAll(List.of(block.start(), block.end(), block.start(), block.end()));
    }
    for (int run = 0; run < 20_000; run++) {
      List<String> lines = new ArrayList<>();
      for (int i = random.nextInt(14); i > 0; i--) {
        boolean text = random.nextInt(3) == 0;
        lines.add(text ? "mine " + i : pieces.get(random.nextInt(pieces.size())));
      }
      keepsText(String.join("\n", lines));
    }
  }

  /** All text that does not stand between a start marker and its own end, the next marker. */
  private static void keepsText(String page) {
    List<String> mine =
        PageScanner.scan(page).stream()
            .filter(part -> part.block().isEmpty())
            .flatMap(part -> part.lines().stream())
            .toList();
    String rewritten = rewrite(page);
    List<String> kept =
        PageScanner.scan(rewritten).stream()
            .filter(part -> part.block().isEmpty())
            .flatMap(part -> part.lines().stream())
            .toList();
    assertThat(kept).as(page).isEqualTo(mine);
    List<String> all = Arrays.asList(rewritten.split("\n", -1));
    if (!mine.isEmpty()) {
      assertThat(all).as(page).containsSubsequence(mine);
    }
  }

  @Test
  void aPageOfNothingButFencesIsReadQuickly() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      page.append(i % 2 == 0 ? "```x\n" : Block.GATES.start() + "\n");
    }
    assertThat(rewrite(page.toString())).contains("✅ pass");
  }
}
