package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesGateTest {
  private static final BuildAnswer BAD =
      BuildAnswer.bad(
          List.of(
              new BuildError("core/src/A.java:[3,5]", "cannot find symbol"),
              new BuildError("core/src/B.java:[1,1]", "class expected")));

  private static FeaturesGate gate(Shard shard, String... profiles) {
    TreeSet<String> ids = new TreeSet<>(List.of(profiles));
    FeaturePlan plan = new FeaturePlan(ids, List.of(), Set.of(), 1);
    Candidates candidates = new Candidates(ids, new TreeMap<>(), new TreeSet<>());
    return new FeaturesGate(candidates, plan.combinations(), shard, one -> "mvn -P" + one);
  }

  private static FeaturesGate gate(String... profiles) {
    return gate(new Shard(1, 1), profiles);
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  private static String line(List<Evidence> evidence) {
    return EvidenceLines.render("features", evidence);
  }

  @Test
  void aMatrixInWhichAllBuildPasses() throws Exception {
    GateResult result = gate("otlp", "vector").measure(new FakeBuilds(Map.of()).run(600, 1));
    assertThat(status(result)).isEqualTo(Status.PASS);
    assertThat(result.findings()).isEmpty();
    assertThat(line(result.evidence()))
        .isEqualTo("features: matrix: 3/3 ok (none, otlp, vector); 30 s");
  }

  @Test
  void oneThatDoesNotBuildFailsWithItsFirstErrorAndTheCommandThatRepeatsIt() throws Exception {
    FakeBuilds builds = new FakeBuilds(Map.of("otlp", BAD));
    GateResult result = gate("otlp", "vector").measure(builds.run(600, 1));
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(line(result.evidence())).isEqualTo("features: matrix: 2/3 ok; failed: otlp");
    assertThat(result.findings())
        .containsExactly(
            new Finding(
                "feature-failed",
                "combination otlp does not build: A.java:[3,5] cannot find symbol (and 1 more)",
                "core/src/A.java:[3,5]",
                "mvn -Potlp"));
  }

  @Test
  void whatTheBudgetLeftOutIsNamedAndNeverPassed() throws Exception {
    GateResult result = gate("a", "b", "c").measure(new FakeBuilds(Map.of()).run(15, 1));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result.evidence()))
        .isEqualTo(
            "features: matrix: 1/1 ok (none); 15 s;"
                + " not measured: left out: 3 combinations (a, b, c)");
    assertThat(result.findings())
        .extracting(Finding::what)
        .containsExactly(
            "combination a: no end after 5 s",
            "the time budget ran out before 2 combinations (b, c)");
    assertThat(result.findings()).extracting(Finding::id).containsOnly("features-left-out");
  }

  @Test
  void aFailureIsOneAlsoWhereSomethingWasLeftOut() throws Exception {
    FakeBuilds builds = new FakeBuilds(Map.of("none", BAD));
    assertThat(status(gate("a", "b").measure(builds.run(15, 1)))).isEqualTo(Status.FAIL);
  }

  @Test
  void aShardNamesWhatOthersBuildAndAllOfThemMakeTheWhole() throws Exception {
    List<Evidence> joined = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      FakeBuilds builds = new FakeBuilds(Map.of());
      GateResult result = gate(new Shard(number, 2), "a", "b", "c").measure(builds.run(600, 1));
      assertThat(Outcome.of(result.evidence()))
          .isEqualTo(Outcome.skipped(SkipReason.BOUNDED_BY_POLICY));
      joined.addAll(result.evidence());
    }
    assertThat(line(joined.subList(0, 1)))
        .isEqualTo("features: matrix: 2/2 ok (b, none); elsewhere: a, c; 20 s");
    assertThat(line(joined)).isEqualTo("features: matrix: 4/4 ok (a, b, c, none); 40 s");
  }

  @Test
  void aShardWithoutWorkSaysSo() throws Exception {
    FakeBuilds builds = new FakeBuilds(Map.of());
    GateResult result = gate(new Shard(3, 3), "a").measure(builds.run(600, 1));
    assertThat(builds.built).isEmpty();
    assertThat(status(result)).isEqualTo(Status.SKIPPED);
  }

  @Test
  void aProfileThatNobodyHasIsNeverPassed() throws Exception {
    FeaturesGate good = gate("otlp");
    TreeMap<String, String> unknown = new TreeMap<>(Map.of("oltp", "neither has it"));
    Candidates candidates = new Candidates(good.candidates().usable(), unknown, new TreeSet<>());
    GateResult result =
        new FeaturesGate(candidates, good.combinations(), good.shard(), good.command())
            .measure(new FakeBuilds(Map.of()).run(600, 1));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what())
        .isEqualTo("profile 'oltp' is not combined: neither has it");
    assertThat(result.findings().get(0).id()).isEqualTo("features-unmeasured");
  }

  @Test
  void manyFailuresAreNamedUpToABoundAndThenCounted() throws Exception {
    String[] ids =
        IntStream.range(0, 30).mapToObj(i -> String.format("p%02d", i)).toArray(String[]::new);
    Map<String, BuildAnswer> answers = new TreeMap<>();
    List.of(ids).forEach(id -> answers.put(id, BAD));
    GateResult result = gate(ids).measure(new FakeBuilds(answers).run(6000, 1));
    assertThat(result.findings()).hasSize(21);
    assertThat(result.findings().get(20).what()).startsWith("10 more combinations do not build");
  }

  @Test
  void withoutProfilesTheGateDoesNotApply() {
    Candidates none = Candidates.of(List.of(), List.of());
    assertThat(Outcome.of(FeaturesGate.noProfiles(none).evidence()))
        .isEqualTo(Outcome.skipped(SkipReason.NO_SURFACE));
  }

  @Test
  void tooManyCombinationsAreNotMeasured() {
    GateResult result = FeaturesGate.noPlan(new IllegalArgumentException("more than 1000"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
  }
}
