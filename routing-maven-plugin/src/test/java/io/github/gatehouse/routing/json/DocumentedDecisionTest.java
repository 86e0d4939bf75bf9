package io.github.gatehouse.routing.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.decision.State;
import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.handoff.Golden;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.rule.Measured;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/decision.md describes decision.json as it is written, member by member. */
class DocumentedDecisionTest {
  private static final Path PAGE = Golden.docs().resolve("decision.md");

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  /** A policy of one gate and three rules, so that the example is short. */
  private static RoutingPolicy policy() {
    RoutingPolicy all = DefaultPolicy.policy();
    List<GatePolicy> tests =
        all.gates().gates().stream().filter(one -> one.gate() == Gate.TESTS).toList();
    SortedMap<String, String> owners = new TreeMap<>();
    owners.put("tests", "test-fixer");
    return new RoutingPolicy(
        new Policy(tests),
        all.targets(),
        owners,
        all.rules().stream()
            .filter(rule -> List.of("integrity", "tests-failed", "default").contains(rule.id()))
            .toList());
  }

  private static Decision decision() {
    GatePolicy tests = policy().gates().gates().get(0);
    Standing failed =
        Measured.standing(
            Sample.standing(tests, EffectiveStatus.FAIL),
            new TestRun("surefire", Basis.MEASURED, 1361, 2, 0, 4, 1));
    Facts facts =
        new Facts(
            "Maven build",
            List.of(failed),
            Sample.HEAD,
            new BuildOutcome(
                BuildOutcome.Kind.FAILED,
                "surefire:test @ app",
                List.of("There are test failures.")),
            Sample.CONTEXT,
            List.of());
    return new Router(policy()).decide(facts, Sample.CLOCK);
  }

  @Test
  void theDecisionOnThePageIsTheOneThatIsWritten() throws IOException {
    Golden.block(PAGE, "json", DecisionJson.write(decision()));
  }

  static List<Class<?>> parts() {
    return Stream.of(DecisionFile.class.getDeclaredClasses())
        .filter(Class::isRecord)
        .sorted(java.util.Comparator.comparing(Class::getSimpleName))
        .<Class<?>>map(one -> one)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyMemberOfAPartIsDescribedWhereThePartIs(Class<?> part) throws IOException {
    List<String> rows =
        page().lines().filter(line -> line.startsWith("| " + holder(part) + " |")).toList();
    assertThat(rows).as(part.getSimpleName()).hasSize(1);
    for (RecordComponent member : part.getRecordComponents()) {
      assertThat(rows.get(0)).contains("`" + member.getName() + "`");
    }
  }

  /** The member whose value the part is, after the part that has it: {@code `gates`.`receipts`}. */
  private static String holder(Class<?> part) {
    for (RecordComponent member : DecisionFile.class.getRecordComponents()) {
      if (holds(member.getGenericType(), part)) {
        return "`" + member.getName() + "`";
      }
    }
    for (Class<?> other : parts()) {
      for (RecordComponent member : other.getRecordComponents()) {
        if (holds(member.getGenericType(), part)) {
          return holder(other) + ".`" + member.getName() + "`";
        }
      }
    }
    throw new AssertionError("nothing holds " + part);
  }

  private static boolean holds(Type type, Class<?> part) {
    return type.getTypeName().replaceFirst(".*<(.*)>", "$1").equals(part.getName());
  }

  @Test
  void everyMemberStandsOnThePageInTheOrderOfTheFile() throws IOException {
    List<String> described =
        page()
            .lines()
            .filter(line -> line.matches("\\| `\\w+` \\|.*"))
            .map(line -> line.replaceFirst("\\| `(\\w+)` .*", "$1"))
            .distinct()
            .toList();
    assertThat(described)
        .containsSubsequence(
            Stream.of(DecisionFile.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @Test
  void everyWordOfAClosedListIsExplained() throws IOException {
    for (Enum<?>[] list :
        List.<Enum<?>[]>of(
            State.values(),
            Action.values(),
            BuildOutcome.Kind.values(),
            Loops.Kept.values(),
            Truth.values())) {
      for (Enum<?> word : list) {
        assertThat(page()).contains("`" + word.name() + "`");
      }
    }
  }

  @Test
  void thePageNamesItsSchema() throws IOException {
    assertThat(page()).contains("](schema/decision-v1.schema.json)", DecisionFile.TYPE);
    assertThat(Golden.docs().resolve("schema/decision-v1.schema.json")).exists();
  }
}
