package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.Route;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.decision.StateFingerprint;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The default rules, held against every combination of facts that they tell apart. */
class EveryCombinationTest {
  private static final RoutingPolicy POLICY = DefaultPolicy.policy();
  private static final Router ROUTER = new Router(POLICY);
  private static final EffectiveStatus[] STATUSES = EffectiveStatus.values();
  private static final int GATES = Gate.values().length;

  /** Every end of a build that rules tell apart. */
  private static final List<BuildOutcome> ENDS =
      Stream.concat(
              Arrays.stream(BuildOutcome.Kind.values())
                  .map(kind -> new BuildOutcome(kind, "compile @ core", List.of())),
              Stream.of(new BuildOutcome(BuildOutcome.Kind.FAILED, "", List.of())))
          .toList();

  /** What else may be the case. */
  private enum Beside {
    NOTHING,
    POLICY_EDITED,
    ATTEMPTS_EXHAUSTED,
    CRITICAL_VULNERABILITY,
    SELF_COMPARISON,
    ARCHITECTURE_CHANGED,
    BASE_UNKNOWN;

    Context context() {
      return switch (this) {
        case POLICY_EDITED ->
            Context.NONE.with(
                new Change(
                    Optional.of(Sample.COMMIT),
                    Optional.of(List.of("routing.yaml")),
                    List.of("routing.yaml")));
        case ATTEMPTS_EXHAUSTED -> Sample.CONTEXT.with(exhausted());
        case ARCHITECTURE_CHANGED ->
            Context.NONE.with(
                new Change(
                    Optional.of(Sample.COMMIT),
                    Optional.of(List.of("core/module-info.java")),
                    List.of()));
        case BASE_UNKNOWN -> Context.NONE;
        case NOTHING, CRITICAL_VULNERABILITY, SELF_COMPARISON -> Sample.CONTEXT;
      };
    }

    private static Loops exhausted() {
      TreeMap<String, Integer> attempts = new TreeMap<>();
      POLICY.targets().keySet().forEach(target -> attempts.put(target, 2 * Loops.ATTEMPT));
      return new Loops(Loops.Kept.WHOLE, List.of(), attempts, List.of());
    }

    Standing standing(GatePolicy gate, EffectiveStatus status) {
      Standing plain = Sample.standing(gate, status);
      if (this == CRITICAL_VULNERABILITY && gate.gate() == Gate.SECURITY) {
        return Measured.standing(
            plain,
            new VulnerabilityScan(
                "x",
                Basis.MEASURED,
                9,
                new TreeMap<>(Map.of(Severity.CRITICAL, 1)),
                Severity.HIGH,
                "2026-11-22"));
      }
      if (this == SELF_COMPARISON && gate.gate() == Gate.PERF) {
        Finding same = new Finding("perf-self-comparison", "the same bytes", "", "run again");
        return Sample.standing(gate, status, "because", "", List.of(same));
      }
      return plain;
    }
  }

  /** All facts of one kind beside the gates, and what was seen of them. */
  private static final class Tried {
    private final Beside beside;
    private final Context context;
    private final Map<Gate, Standing[]> standings = new EnumMap<>(Gate.class);
    private final Set<String> reached = new TreeSet<>();
    private long routes;
    private long finals;

    Tried(Beside beside) {
      this.beside = beside;
      this.context = beside.context();
      for (GatePolicy gate : Policy.standard().gates()) {
        standings.put(
            (Gate) gate.gate(),
            Arrays.stream(STATUSES)
                .map(status -> beside.standing(gate, status))
                .toArray(Standing[]::new));
      }
    }

    Facts facts(EffectiveStatus[] statuses, BuildOutcome end) {
      Standing[] row = new Standing[GATES];
      for (Gate gate : Gate.values()) {
        row[gate.ordinal()] = standings.get(gate)[statuses[gate.ordinal()].ordinal()];
      }
      return new Facts("Maven build", List.of(row), Sample.HEAD, end, context, List.of());
    }

    void tryAllEnds(EffectiveStatus[] statuses) {
      ENDS.forEach(end -> tryOne(statuses, end));
    }

    private void tryOne(EffectiveStatus[] statuses, BuildOutcome end) {
      Facts facts = facts(statuses, end);
      Rule rule = ROUTER.rule(facts);
      routes++;
      reached.add(rule.id());
      if (rule.then() == Action.FINALIZE) {
        mustBeFinal(facts, statuses, end);
      } else if (beside == Beside.NOTHING && ended(end) && satisfied(facts)) {
        throw new AssertionError(rule.id() + " though nothing is open: " + facts);
      }
      if (rule.id().equals("default")) {
        assertThat(ROUTER.route(facts).reasons())
            .isNotEmpty()
            .allMatch(reason -> reason.contains(" cannot be known: "));
      }
    }

    private static boolean ended(BuildOutcome end) {
      return end.kind() == BuildOutcome.Kind.UNWATCHED || end.kind() == BuildOutcome.Kind.SUCCEEDED;
    }

    /** Written down apart from the model's own word for it. */
    private static boolean satisfied(Facts facts) {
      for (Standing gate : facts.standings()) {
        boolean advised =
            gate.policy().requirement() == GatePolicy.Requirement.ADVISORY
                && gate.status().compareTo(EffectiveStatus.FAIL) > 0;
        if (!gate.status().passes() && !advised) {
          return false;
        }
      }
      return true;
    }

    /** Final only where all is satisfied, and then also where any gate is better. */
    private void mustBeFinal(Facts facts, EffectiveStatus[] statuses, BuildOutcome end) {
      finals++;
      if (!ended(end) || !satisfied(facts)) {
        throw new AssertionError("FINALIZE upon " + end.kind() + Arrays.toString(statuses));
      }
      for (int gate = 0; gate < GATES; gate++) {
        for (int better = statuses[gate].ordinal() + 1; better < STATUSES.length; better++) {
          EffectiveStatus[] other = statuses.clone();
          other[gate] = STATUSES[better];
          if (ROUTER.rule(facts(other, end)).then() != Action.FINALIZE) {
            throw new AssertionError(
                "a worse " + Gate.values()[gate] + " made " + Arrays.toString(other) + " final");
          }
        }
      }
    }
  }

  /** Every assignment of other statuses to at most so many gates. */
  private static void deviating(
      EffectiveStatus base, int most, Consumer<EffectiveStatus[]> visitor) {
    EffectiveStatus[] row = new EffectiveStatus[GATES];
    Arrays.fill(row, base);
    deviate(row, base, 0, most, visitor);
  }

  private static void deviate(
      EffectiveStatus[] row,
      EffectiveStatus base,
      int from,
      int most,
      Consumer<EffectiveStatus[]> visitor) {
    visitor.accept(row);
    for (int gate = from; most > 0 && gate < GATES; gate++) {
      for (EffectiveStatus status : STATUSES) {
        if (status != base) {
          row[gate] = status;
          deviate(row, base, gate + 1, most - 1, visitor);
        }
      }
      row[gate] = base;
    }
  }

  private static Tried tryAll(Beside beside, int most) {
    Tried tried = new Tried(beside);
    deviating(EffectiveStatus.PASS, most, tried::tryAllEnds);
    deviating(EffectiveStatus.MISSING, most, tried::tryAllEnds);
    return tried;
  }

  private static long combinations(int most) {
    long[] count = new long[1];
    deviating(EffectiveStatus.PASS, most, row -> count[0]++);
    return count[0];
  }

  @Test
  void theNumberOfCombinationsIsAllThereAre() {
    // 1 + 10·9 + 45·9² + 120·9³: nothing is left out below.
    assertThat(combinations(2)).isEqualTo(1 + 90 + 45 * 81);
    assertThat(combinations(3)).isEqualTo(1 + 90 + 45 * 81 + 120 * 729);
    assertThat(ENDS).extracting(BuildOutcome::end).containsOnly(BuildOutcome.End.values());
  }

  /**
   * Three gates beside nothing, two beside all else; three there too with {@code
   * -Dcombinations.whole=true}.
   */
  private static List<Tried> all() {
    int most = Boolean.getBoolean("combinations.whole") ? 3 : 2;
    return Arrays.stream(Beside.values())
        .map(beside -> tryAll(beside, beside == Beside.NOTHING ? 3 : most))
        .toList();
  }

  @Test
  void everyRuleIsReachedAndNothingIsFinalTooSoonOrByWorseFacts() {
    List<Tried> all = all();
    Set<String> reached =
        all.stream().flatMap(one -> one.reached.stream()).collect(Collectors.toSet());
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(POLICY.rules().stream().map(Rule::id).toList());
    long routes = all.stream().mapToLong(one -> one.routes).sum();
    assertThat(routes).isGreaterThanOrEqualTo(2 * 6 * (91_216 + 6 * 3_736));
    Set<Beside> never =
        Set.of(
            Beside.POLICY_EDITED,
            Beside.SELF_COMPARISON,
            Beside.ARCHITECTURE_CHANGED,
            Beside.BASE_UNKNOWN);
    for (Tried one : all) {
      assertThat(one.finals == 0).as(one.beside + "").isEqualTo(never.contains(one.beside));
      assertThat(one.reached.contains("default"))
          .as(one.beside + "")
          .isEqualTo(one.beside == Beside.BASE_UNKNOWN);
    }
  }

  @Test
  void aStateThatCameBackIsEscalatedWhereverItWouldLoopAgain() {
    Tried plain = new Tried(Beside.NOTHING);
    deviating(
        EffectiveStatus.PASS,
        1,
        row -> {
          Facts facts = plain.facts(row, BuildOutcome.UNWATCHED);
          Route route = ROUTER.route(facts);
          Past same =
              new Past(
                  "sha256:" + "0".repeat(64),
                  StateFingerprint.of(facts),
                  Loops.ATTEMPT,
                  route.rule(),
                  route.action(),
                  route.target().id(),
                  route.reasons());
          Loops again = new Loops(Loops.Kept.WHOLE, List.of(same), new TreeMap<>(), List.of());
          Route next = ROUTER.route(facts.with(Sample.CONTEXT.with(again)));
          assertThat(next.rule())
              .isEqualTo(route.action() == Action.LOOP ? "no-progress" : route.rule());
        });
  }
}
