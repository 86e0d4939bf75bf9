package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.lockstep.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvestigationTest {
  private static final Duration ITERATION = Duration.ofMillis(200);

  private static final int TRIES = 3;
  private static final Predicate<String> CALL =
      finding ->
          finding.startsWith("t.Planted.calls calls t.Planted$Shape.area (")
              && finding.endsWith(
                  "where base had inlined t.Planted$Square.area, t.Planted$Strip.area");

  @TempDir private static Path directory;

  private static PlantedSlowdowns planted;

  @BeforeAll
  static void start() throws Exception {
    // What a path may hold, and what the JVM's options would end at.
    planted = new PlantedSlowdowns(directory.resolve("it's a, b"));
  }

  @AfterAll
  static void stop() {
    planted.close();
  }

  @Test
  void aMethodThatDoesMoreIsAtTheTop() throws Exception {
    Explanation explanation = planted.explain("chain", ITERATION);

    assertThat(explanation.problem()).isNull();
    assertThat(explanation.methods().get(0).method()).isEqualTo("t.Planted.helper");
    assertThat(explanation.methods().get(0).self().change()).isPositive();
    assertThat(explanation.findings().get(0)).startsWith("t.Planted.helper itself takes ");
    assertThat(Files.readString(planted.report().resolve(explanation.flame())))
        .contains("▲ Planted.helper")
        .contains("t.Planted.steady")
        .doesNotContain("jmh_generated");
  }

  @Test
  void theSiteThatAllocatesMoreIsNamed() throws Exception {
    Explanation explanation = planted.explain("allocation", ITERATION);

    assertThat(explanation.findings())
        .anyMatch(
            finding ->
                finding.matches("t\\.Planted\\.pack allocates 10\\d\\d B/op more of byte\\[]"));
  }

  @Test
  void aCallThatIsInlinedNoLongerIsNamed() throws Exception {
    boolean named = false;
    // A compiler that starves has not decided yet, and then nothing differs: ask again.
    for (int i = 0; i < TRIES && !named; i++) {
      named = planted.explain("calls", ITERATION).findings().stream().anyMatch(CALL);
    }

    assertThat(named).isTrue();
  }

  @Test
  void whatIsWrittenReadsBackAsItWas() throws Exception {
    Explanation explanation = planted.explain("same", ITERATION);

    assertThat(explanation.flame()).matches("why/Planted-same-[0-9a-f]{8}/flame\\.svg");
    Path beside = planted.report().resolve(explanation.flame()).getParent();
    assertThat(ExplanationFiles.read(planted.report())).containsEntry("Planted.same", explanation);
    assertThat(beside.resolve("why.md")).content().startsWith("# Why `Planted.same` changed\n");
  }

  @Test
  void aForkThatCannotRecordLeavesNoExplanationAndSaysWhy() throws Exception {
    Explanation explanation =
        planted.explain(
            "chain", ITERATION, Map.of(Version.HEAD, List.of("--limit-modules=java.management")));

    assertThat(explanation.findings())
        .singleElement()
        .asString()
        .startsWith("not explained: the recorded pair broke: ");
    assertThat(explanation.flame()).isNull();
  }
}
