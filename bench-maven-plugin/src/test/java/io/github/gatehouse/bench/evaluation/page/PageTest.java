package io.github.gatehouse.bench.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gatehouse.bench.evaluation.replay.FalseAlarms;
import io.github.gatehouse.bench.evaluation.replay.MadePairs;
import io.github.gatehouse.bench.evaluation.replay.Pool;
import io.github.gatehouse.bench.evaluation.replay.Proportion;
import io.github.gatehouse.bench.evaluation.replay.Replay;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Replay.Row OURS = row("Gatehouse", "CPU, pairs", 0, 50, 17);
  private static final Replay.Row OTHER = row("a & b", "WALL, apart", 40, 99, 0);
  private static final Replay.Row KINDER = row("a & b", "CPU, together", 20, 100, 0);

  @Test
  void sharesNeverLookLikeAllOrNothingUnlessTheyAre() {
    assertThat(Words.percent(0)).isEqualTo("0 %");
    assertThat(Words.percent(0.0004)).isEqualTo("< 0.1 %");
    assertThat(Words.percent(0.032)).isEqualTo("3.2 %");
    assertThat(Words.percent(0.32)).isEqualTo("32 %");
    assertThat(Words.percent(0.998)).isEqualTo("> 99 %");
    assertThat(Words.percent(1)).isEqualTo("100 %");
    assertThat(Words.signed(-0.021)).isEqualTo("−2.1 %");
    assertThat(Words.bounded(new Proportion(5, 10))).isEqualTo("5 of 10, 50 % (19–81 %)");
  }

  @Test
  void theTableHasALineForEachRule() {
    assertThat(RuleTable.of(List.of(OURS, OTHER)))
        .isEqualTo(
            """
            | rule | given | runs of 25 with a false alarm | finds +5 % | minutes |
            |---|---|---|---|---|
            | Gatehouse | CPU, pairs | 0 of 100, 0 % (0–3.6 %) | 50 % | 9 |
            | a & b | wall, apart | 40 of 100, 40 % (30–50 %) | 99 % | 9 |
            """);
  }

  @Test
  void thePictureHasALineForEachRuleAndAPointWhereItsShareIs() {
    String svg = RulePlot.of(List.of(OURS, OTHER));

    assertThat(svg).contains(">Gatehouse<", ">a &amp; b<");
    // 40 % of 240 from 430 on, and 99 % of 240 from 730 on.
    assertThat(svg).contains("class=\"alarm\" cx=\"526.0\"", "class=\"five\" cx=\"967.6\"");
  }

  @Test
  void thePoolIsShownWithItsEffects() {
    Pool pool =
        new Pool(
            new TreeMap<>(
                Map.of("x+5", List.of(MadePairs.pair(100, 105), MadePairs.pair(100, 105)))));

    assertThat(PoolTable.of(pool))
        .contains("| x+5 | 2 | +5.0 % (+5.0 % to +5.0 %) | 0 % | +5.0 % | 0 % | 1.0 |");
  }

  @Test
  void thePageShowsOursAndTheOthersAsTheyMeasure() {
    Pool pool =
        new Pool(
            new TreeMap<>(
                Map.of(
                    "a", List.of(MadePairs.pair(1, 1), MadePairs.pair(1, 1)),
                    "x+5", List.of(MadePairs.pair(1, 1), MadePairs.pair(1, 1)))));

    Machine machine = new Machine("A processor", 2, "Linux", "17", "");
    String text =
        new ConditionPage("made", machine, pool, 100, 10, List.of(OURS, OTHER, KINDER)).text();

    assertThat(text).contains("A processor, 2 processors, Linux, JDK 17.");
    assertThat(text).contains("Pool: 2 distinct pairs of 1 benchmarks", "median run 17 pairs");
    assertThat(text.indexOf("| wall, apart |")).isLessThan(text.indexOf("#### Given other data"));
    assertThat(text.indexOf("| CPU, together |")).isGreaterThan(text.indexOf("#### Given other"));
  }

  @Test
  void aPartOfAPageIsReplacedBetweenItsComments() {
    MarkedText page =
        new MarkedText("a\n<!-- bench-evaluation -->\nold\n<!-- end of bench-evaluation -->\nz\n");

    assertThat(page.with("new\n"))
        .isEqualTo("a\n<!-- bench-evaluation -->\nnew\n<!-- end of bench-evaluation -->\nz\n");
    assertThatIllegalArgumentException().isThrownBy(() -> new MarkedText("a").with("b"));
  }

  private static Replay.Row row(String rule, String given, int alarms, int found, int pairs) {
    return new Replay.Row(
        rule,
        given,
        new FalseAlarms.Result(
            new Proportion(alarms, 100),
            new Proportion(alarms, 2500),
            9,
            pairs,
            new Proportion(0, 2500)),
        new TreeMap<>(Map.of(5, new Proportion(found, 100))));
  }
}
