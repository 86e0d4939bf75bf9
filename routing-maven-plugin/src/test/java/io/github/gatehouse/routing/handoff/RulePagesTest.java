package io.github.gatehouse.routing.handoff;

import static io.github.gatehouse.receipts.standing.EffectiveStatus.CONFLICTING;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.FAIL;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.INCONCLUSIVE;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.INVALID;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import io.github.gatehouse.routing.rule.Measured;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each default rule has its page in docs/rules, and the table in docs/routing.md lists them. */
class RulePagesTest {
  private static final RoutingPolicy POLICY = DefaultPolicy.policy();
  private static final Path PAGES = Golden.docs().resolve("rules");

  static List<Rule> rules() {
    return POLICY.rules();
  }

  private static List<String> ids() {
    return rules().stream().map(Rule::id).toList();
  }

  /** Facts upon which this rule decides. */
  private static Facts facts(String rule) {
    return switch (rule) {
      case "integrity" -> Sample.facts(Map.of(Gate.PERF, INVALID));
      case "interrupted" -> ended(BuildOutcome.Kind.INTERRUPTED);
      case "policy-edited" -> changing(List.of("routing.yaml"), List.of("routing.yaml"));
      case "critical-vulnerability" -> vulnerable();
      case "no-progress" ->
          Sample.facts(Map.of(Gate.TESTS, FAIL)).with(Sample.CONTEXT.with(twice("test-fixer")));
      case "self-compared" -> selfCompared();
      case "freshness-failed" -> Sample.facts(Map.of(Gate.FRESHNESS, FAIL));
      case "cleanup-failed" -> Sample.facts(Map.of(Gate.FORMAT, FAIL, Gate.LINT, FAIL));
      case "build-failed" -> Sample.facts(Map.of(Gate.BUILD, FAIL));
      case "tests-flaky" -> Sample.facts(Map.of(Gate.TESTS, CONFLICTING));
      case "tests-failed" -> Sample.facts(Map.of(Gate.TESTS, FAIL));
      case "security-failed" -> Sample.facts(Map.of(Gate.SECURITY, FAIL));
      case "mutation-failed" -> Sample.facts(Map.of(Gate.MUTATION, FAIL));
      case "perf-failed" -> Sample.facts(Map.of(Gate.PERF, FAIL));
      case "broken-build" -> ended(BuildOutcome.Kind.FAILED);
      case "nothing-measured" -> Sample.facts(every(MISSING));
      case "unmeasured" -> Sample.facts(Map.of(Gate.LINT, MISSING));
      case "architecture-touched" -> changing(List.of("docs/adr/0009-x.md"), List.of());
      case "all-satisfied" -> Sample.facts(Map.of());
      case "default" -> Sample.facts(Map.of()).with(Context.NONE);
      default -> throw new AssertionError("no facts known upon which rule " + rule + " decides");
    };
  }

  private static Map<Gate, EffectiveStatus> every(EffectiveStatus status) {
    Map<Gate, EffectiveStatus> all = new EnumMap<>(Gate.class);
    Stream.of(Gate.values()).forEach(gate -> all.put(gate, status));
    return all;
  }

  private static Facts ended(BuildOutcome.Kind kind) {
    return Sample.facts(Map.of(), new BuildOutcome(kind, "enforcer:enforce @ core", List.of()));
  }

  private static Facts changing(List<String> files, List<String> policy) {
    Change change = new Change(Optional.of(Sample.COMMIT), Optional.of(files), policy);
    return Sample.facts(Map.of()).with(Context.NONE.with(change));
  }

  private static Facts vulnerable() {
    VulnerabilityScan scan =
        new VulnerabilityScan(
            "scanner",
            Basis.MEASURED,
            87,
            new TreeMap<>(Map.of(Severity.CRITICAL, 1)),
            Severity.HIGH,
            "2026-11-22");
    return replacing(
        Sample.facts(Map.of(Gate.SECURITY, FAIL)),
        Gate.SECURITY,
        old -> Measured.standing(old, scan));
  }

  private static Facts selfCompared() {
    Finding finding = new Finding("perf-self-comparison", "what", "where", "fix");
    return replacing(
        Sample.facts(Map.of(Gate.PERF, INCONCLUSIVE)),
        Gate.PERF,
        old ->
            Sample.standing(
                old.policy(), old.status(), old.reason(), old.line(), List.of(finding)));
  }

  private static Facts replacing(Facts facts, Gate gate, UnaryOperator<Standing> change) {
    return new Facts(
        facts.step(),
        facts.standings().stream()
            .map(one -> one.policy().gate() == gate ? change.apply(one) : one)
            .toList(),
        facts.head(),
        facts.outcome(),
        facts.context(),
        facts.claims());
  }

  private static Loops twice(String target) {
    return new Loops(
        Loops.Kept.WHOLE, List.of(), new TreeMap<>(Map.of(target, 2 * Loops.ATTEMPT)), List.of());
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ids().stream().map(id -> id + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPageSaysWhatItsRuleSays(Rule rule) throws IOException {
    assertThat(Files.readString(PAGES.resolve(rule.id() + ".md")))
        .startsWith("# " + rule.id() + "\n")
        .contains("**Holds where** " + code(rule))
        .contains("**Decision** " + rule.then() + " → " + target(rule) + "\n")
        .contains("**Why here.** ", "**What to do.** ");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPageShowsTheLinesOfADecisionOfItsRule(Rule rule) throws IOException {
    Decision decision = new Router(POLICY).decide(facts(rule.id()), Sample.CLOCK);
    assertThat(decision.route().rule()).isEqualTo(rule.id());
    List<String> lines = new Handoff(decision, "").lines();
    Golden.block(PAGES.resolve(rule.id() + ".md"), "", String.join("\n", lines) + "\n");
  }

  @Test
  void theTableListsTheRulesInTheirOrder() throws IOException {
    String table =
        rules().stream().map(RulePagesTest::row).collect(Collectors.joining("\n")) + "\n";
    assertThat(Files.readString(Golden.docs().resolve("routing.md"))).contains(table);
  }

  private static String row(Rule rule) {
    return "| "
        + (ids().indexOf(rule.id()) + 1)
        + " | [`"
        + rule.id()
        + "`](rules/"
        + rule.id()
        + ".md) | "
        + code(rule).replace("|", "\\|")
        + " | "
        + rule.then()
        + " → "
        + target(rule)
        + (rule.mention() ? " (always mentioned)" : "")
        + " |";
  }

  /** The condition as a code span; patterns in it are spans of their own. */
  private static String code(Rule rule) {
    String text = rule.when().text();
    return text.contains("`") ? text : "`" + text + "`";
  }

  private static String target(Rule rule) {
    return rule.target().equals(Rule.OWNER) ? "the owner" : "`" + rule.target() + "`";
  }

  @Test
  void theTableNamesWhoOwnsEachGate() throws IOException {
    String page = Files.readString(Golden.docs().resolve("routing.md"));
    for (Gate gate : Gate.values()) {
      String owner = POLICY.owner(gate.id()).id();
      assertThat(page.lines().filter(line -> line.startsWith("| `" + owner + "` |")))
          .as(gate.id())
          .singleElement()
          .asString()
          .contains("`" + gate.id() + "`");
    }
  }

  @Test
  void everyBuiltInTargetIsListed() {
    assertThat(POLICY.targets().keySet())
        .allSatisfy(
            id ->
                assertThat(read("routing.md"))
                    .contains("| `" + id + "` | " + POLICY.target(id).description()));
  }

  private static String read(String page) {
    try {
      return Files.readString(Golden.docs().resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPageTellsTheTasksOfItsTarget() {
    for (Rule rule : rules()) {
      if (!rule.target().equals(Rule.OWNER) && rule.then() != Action.ESCALATE) {
        assertThat(read("rules/" + rule.id() + ".md"))
            .contains(POLICY.target(rule.target()).tasks().get(0));
      }
    }
  }
}
