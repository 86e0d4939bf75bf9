package io.github.gatehouse.routing.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a status may be called at a code host. */
class CheckRunsTest {
  private static final Set<String> ACCEPTED = Set.of("PASS", "SKIP_OK", "WAIVED");

  private static Decision decide(Facts facts) {
    return new Router(DefaultPolicy.policy()).decide(facts, Sample.CLOCK);
  }

  private static Decision with(Gate gate, EffectiveStatus status) {
    return decide(Sample.facts(Map.of(gate, status)));
  }

  private static CheckRun of(Decision decision, Gate gate) {
    return CheckRuns.of(decision).stream()
        .filter(run -> run.gate().equals(gate.id()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(EffectiveStatus.class)
  void onlyWhatWasMeasuredOrAcceptedIsASuccess(EffectiveStatus status) {
    for (Gate gate : Gate.values()) {
      CheckRun run = of(with(gate, status), gate);
      assertThat(run.conclusion() == Conclusion.SUCCESS)
          .as("%s %s", gate, status)
          .isEqualTo(ACCEPTED.contains(status.name()));
      assertThat(run.conclusion() == Conclusion.FAILURE)
          .as("%s %s", gate, status)
          .isEqualTo(status == EffectiveStatus.FAIL);
      assertThat(run.title()).contains(status.name());
    }
  }

  @Test
  void aRequiredGateIsNeverNeutral() {
    int neutral = 0;
    for (Gate gate : Gate.values()) {
      for (EffectiveStatus status : EffectiveStatus.values()) {
        Decision decision = with(gate, status);
        Standing standing =
            decision.facts().standings().stream()
                .filter(one -> one.gate().equals(gate.id()))
                .findFirst()
                .orElseThrow();
        boolean required = standing.policy().requirement() == Requirement.REQUIRED;
        boolean isNeutral = of(decision, gate).conclusion() == Conclusion.NEUTRAL;
        assertThat(required && isNeutral).as("%s %s", gate, status).isFalse();
        neutral += isNeutral ? 1 : 0;
      }
    }
    // Three advisory gates, each inconclusive or skipped without a good reason.
    assertThat(neutral).isEqualTo(6);
  }

  @Test
  void aChangedWorkingTreeSaysNothingGoodOfTheCommit() {
    Facts clean = Sample.facts(Map.of());
    Head dirty = new Head(Sample.HEAD.commit(), Sample.HEAD.tree(), "feat/x", false);
    Facts facts = new Facts(clean.step(), clean.standings(), dirty, clean.outcome());
    assertThat(CheckRuns.of(decide(facts)))
        .hasSize(10)
        .allMatch(run -> run.conclusion() == Conclusion.ACTION_REQUIRED)
        .allMatch(run -> run.title().contains("not the commit's"));
  }

  @Test
  void withoutACommitThereIsNothingToCheck() {
    Facts clean = Sample.facts(Map.of());
    Facts facts = new Facts(clean.step(), clean.standings(), Head.NONE, clean.outcome());
    assertThat(CheckRuns.of(decide(facts))).isEmpty();
  }

  @Test
  void namesAreTheSameAtEveryCommitAndOneForEachGate() {
    List<CheckRun> runs = CheckRuns.of(decide(Sample.facts(Map.of())));
    assertThat(runs).extracting(CheckRun::name).doesNotHaveDuplicates();
    assertThat(runs.get(0).name()).isEqualTo("integrative:gate:" + runs.get(0).gate());
    assertThat(runs).extracting(CheckRun::headSha).containsOnly(Sample.COMMIT);
  }

  @Test
  void foreignTextStandsInCodeSpansAndManyFindingsAreCut() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      findings.add(new Finding("tests-failed", "`--> <b>@all</b>" + i, "A`.java:1", "mvn test"));
    }
    List<Standing> standings =
        Policy.standard().gates().stream()
            .map(
                policy ->
                    policy.gate() == Gate.TESTS
                        ? Sample.standing(
                            policy, EffectiveStatus.FAIL, "x```x", "tests: `a`", findings)
                        : Sample.standing(policy, EffectiveStatus.PASS))
            .toList();
    Facts clean = Sample.facts(Map.of());
    Facts facts = new Facts(clean.step(), standings, clean.head(), clean.outcome());
    CheckRun run = of(decide(facts), Gate.TESTS);
    assertThat(run.summary()).contains("````x```x````", "`` tests: `a` ``", "LOOP → test-fixer");
    assertThat(run.text()).contains("`` `--> <b>@all</b>0 ``");
    assertThat(run.text()).contains("and 10 more").doesNotContain("@all</b>50");
  }

  @Test
  void whatLooksTheSameHasTheSameFingerprint() {
    CheckRun run = of(with(Gate.TESTS, EffectiveStatus.FAIL), Gate.TESTS);
    CheckRun again = of(with(Gate.TESTS, EffectiveStatus.FAIL), Gate.TESTS);
    CheckRun other = of(with(Gate.TESTS, EffectiveStatus.STALE), Gate.TESTS);
    assertThat(run.fingerprint()).isEqualTo(again.fingerprint()).startsWith("gatehouse:");
    assertThat(run.fingerprint()).isNotEqualTo(other.fingerprint());
  }

  @Test
  void aPayloadKeepsItsBounds() {
    String sha = Sample.COMMIT;
    assertThatThrownBy(() -> run("tests", sha, "t")).hasMessageContaining("<flow>:gate:<id>");
    assertThatThrownBy(() -> run("a:gate:b", "8a413dd", "t")).hasMessageContaining("40 hex");
    assertThatThrownBy(() -> run("a:gate:b", sha, " ")).hasMessageContaining("not blank");
    assertThatThrownBy(() -> run("a:gate:b", sha, "a\nb")).hasMessageContaining("one line");
    assertThatThrownBy(() -> run("a:gate:b", sha, "x".repeat(256)))
        .hasMessageContaining("at most 255");
    assertThat(EnumSet.allOf(Conclusion.class)).extracting(Object::toString).contains("neutral");
    assertThat(Optional.of(run("a:gate:b", sha, "t")).map(CheckRun::gate)).contains("b");
  }

  private static CheckRun run(String name, String sha, String title) {
    return new CheckRun(name, sha, Conclusion.SUCCESS, title, "", "");
  }
}
