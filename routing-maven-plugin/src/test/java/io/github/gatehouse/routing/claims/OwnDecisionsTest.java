package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.markdown.DecisionMarkdown;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own handoffs claim nothing that was not measured. */
class OwnDecisionsTest {
  private static final long SEED = 20261122;
  private static final RoutingPolicy POLICY = DefaultPolicy.policy();

  /** Lines as gates write them, good ones and bad ones, and some that are foreign and long. */
  private static final Map<Gate, List<String>> LINES = new EnumMap<>(Gate.class);

  static {
    LINES.put(
        Gate.FRESHNESS,
        List.of(
            "freshness: git: base up-to-date @8a413dd; ahead: 12, behind: 0",
            "freshness: git: base moved on @8a413dd; ahead: 1, behind: 3"));
    LINES.put(
        Gate.FORMAT,
        List.of(
            "format: spotless: 214 files clean", "format: spotless: 3/214 files need formatting"));
    LINES.put(
        Gate.LINT,
        List.of(
            "lint: javac+spotbugs: 0 warnings (4 modules)",
            "lint: spotbugs: 2 warnings (MS_EXPOSE_REP: 2)"));
    LINES.put(
        Gate.BUILD,
        List.of(
            "build: javac: 4/4 modules ok; release 17",
            "build: javac: failed in core: /home/ci/core/Parser.java:[41,9] List<n> expected "
                + "but found about 99.X "
                + "x".repeat(200)));
    LINES.put(Gate.FEATURES, List.of("features: matrix: 2/3 ok; failed: otlp"));
    LINES.put(
        Gate.TESTS,
        List.of(
            "tests: surefire+failsafe: 1363/1363 pass, 0 flaky, 4 skipped",
            "tests: surefire: 1361/1363 pass, 2 fail, 0 flaky, 4 skipped"));
    LINES.put(Gate.MUTATION, List.of("mutation: pitest: score 91% (≥80%), 212/233 killed"));
    LINES.put(
        Gate.SECURITY, List.of("security: osv: 0 vulnerabilities in 87 dependencies", "security"));
    LINES.put(
        Gate.PERF,
        List.of(
            "perf: jmh: no regression in 25; worst +1.1% (≤ +2.6% at 99%); detectable: ≥3.1%",
            "perf: jmh: baseline and candidate are the same measurements"));
    LINES.put(Gate.BENCHMARKS, List.of("benchmarks: jmh: 25/25 benchmarks ok; baseline: none"));
  }

  private static Standing standing(GatePolicy policy, EffectiveStatus status, Random random) {
    List<String> lines = LINES.get(policy.gate());
    String line = lines.get(random.nextInt(lines.size()));
    Finding finding =
        new Finding("some-id", line, "/home/ci/lost/A.java:12", "mvn -f /tmp/lost.xml verify");
    String reason = status == EffectiveStatus.PASS ? "" : "should be `a/lost.md` by now";
    return Sample.standing(policy, status, reason, line, List.of(finding));
  }

  private static Decision decision(List<Standing> standings, BuildOutcome outcome) {
    Facts plain = Sample.facts(Map.of(), outcome);
    Facts facts =
        new Facts("Maven build", standings, Sample.HEAD, outcome, plain.context(), List.of());
    return new Router(POLICY).decide(facts, Sample.CLOCK);
  }

  private static List<Finding> audit(Decision decision, List<Standing> standings) {
    Context context =
        new Context(
            standings,
            POLICY.targets().keySet(),
            Optional.of(List.of("src/main/java/a/A.java")),
            Optional.of(Sample.COMMIT),
            Optional.empty(),
            Sample.CLOCK.instant(),
            decision.confidence().level().name(),
            path -> false);
    String text = DecisionMarkdown.render(decision, "sha256:" + "0".repeat(64));
    return new ClaimsAudit(context).audit("target/gatehouse/ROUTING-DECISION.md", text);
  }

  @ParameterizedTest
  @EnumSource(EffectiveStatus.class)
  void aDecisionWithOneDeviatingGateClaimsNothing(EffectiveStatus status) {
    Random random = new Random(SEED);
    for (Gate gate : Gate.values()) {
      List<Standing> standings =
          Policy.standard().gates().stream()
              .map(one -> standing(one, one.gate() == gate ? status : EffectiveStatus.PASS, random))
              .toList();
      assertThat(audit(decision(standings, BuildOutcome.UNWATCHED), standings))
          .as("%s %s", gate, status)
          .isEmpty();
    }
  }

  @Test
  void noDecisionWhateverClaimsAnything() {
    Random random = new Random(SEED);
    EffectiveStatus[] statuses = EffectiveStatus.values();
    BuildOutcome.Kind[] kinds = BuildOutcome.Kind.values();
    for (int round = 0; round < 400; round++) {
      List<Standing> standings =
          Policy.standard().gates().stream()
              .map(one -> standing(one, statuses[random.nextInt(statuses.length)], random))
              .toList();
      BuildOutcome.Kind kind = kinds[random.nextInt(kinds.length)];
      Decision decision = decision(standings, new BuildOutcome(kind, "", List.of()));
      assertThat(audit(decision, standings)).as("seed %d, round %d", SEED, round).isEmpty();
    }
  }

  @Test
  void theDecisionOfOtherReceiptsIsRefuted() {
    Random random = new Random(SEED);
    List<Standing> good =
        Policy.standard().gates().stream()
            .map(one -> standing(one, EffectiveStatus.PASS, random))
            .toList();
    List<Standing> stale =
        Policy.standard().gates().stream()
            .map(one -> standing(one, EffectiveStatus.STALE, random))
            .toList();
    assertThat(audit(decision(good, BuildOutcome.UNWATCHED), stale))
        .filteredOn(one -> one.id().equals("claim-unmeasured"))
        .hasSizeGreaterThanOrEqualTo(Gate.values().length);
  }
}
