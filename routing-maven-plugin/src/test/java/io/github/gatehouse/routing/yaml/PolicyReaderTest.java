package io.github.gatehouse.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  private static final String EXAMPLE =
      """
      version: 1
      gates:
        security: {requirement: required, skips: [offline]}
      targets:
        - {id: db-reviewer, description: judges schemas, tasks: ["Read {findings}"]}
      owners: {tests: db-reviewer}
      rules:
        - id: schema-touched
          when: {all: [{changed: ["db/**"]}, {gate: tests, in: [PASS]}]}
          then: NEXT
          target: db-reviewer
          mention: always
          before: architecture-touched
        - id: slow
          when: {metric: perf.worst, op: ">", value: 2.50}
          then: LOOP
          target: owner
        - id: tests-failed
          when: {gate: tests, in: [FAIL]}
          then: ESCALATE
          target: maintainer
      """;

  private static RoutingPolicy read(String text) {
    return new PolicyReader(List.of()).read("routing.yaml", text);
  }

  private static String rule(String when) {
    return "version: 1\nrules:\n  - {id: mine, when: " + when + ", then: LOOP, target: owner}\n";
  }

  @Test
  void whatIsLeftOutKeepsItsDefault() {
    RoutingPolicy policy = read("version: 1\n");
    assertThat(policy).isEqualTo(DefaultPolicy.policy());
  }

  @Test
  void gatesTargetsAndOwnersAreChanged() {
    RoutingPolicy policy = read(EXAMPLE);
    GatePolicy security =
        policy.gates().gates().stream()
            .filter(one -> one.gate() == Gate.SECURITY)
            .findFirst()
            .orElseThrow();
    assertThat(security.requirement()).isEqualTo(Requirement.REQUIRED);
    assertThat(security.skips()).extracting(Object::toString).containsExactly("offline");
    assertThat(policy.owner("tests").description()).isEqualTo("judges schemas");
    assertThat(policy.owner("perf").id()).isEqualTo("perf-fixer");
  }

  @Test
  void aGateOfTheProjectsOwnIsDeclaredByItsName() {
    String own =
        "gates: {own-licenses: {requirement: advisory}}\nowners: {own-licenses: pr-cleanup}\n";
    RoutingPolicy policy =
        read("version: 1\n" + own + rule("{gate: own-licenses, in: [FAIL]}").substring(11));
    GatePolicy last = policy.gates().gates().get(Gate.values().length);
    assertThat(last.gate().id()).isEqualTo("own-licenses");
    assertThat(last.requirement()).isEqualTo(Requirement.ADVISORY);
    assertThat(policy.owner("own-licenses").id()).isEqualTo("pr-cleanup");
    assertThatThrownBy(() -> read("version: 1\ngates: {licenses: {}}\n"))
        .hasMessageContaining("gates has 'licenses'");
    assertThatThrownBy(() -> read(rule("{gate: own-other, in: [FAIL]}")))
        .hasMessageContaining("own-other");
  }

  @Test
  void rulesStandWhereTheyBelong() {
    List<String> ids = read(EXAMPLE).rules().stream().map(Rule::id).toList();
    List<String> plain = DefaultPolicy.policy().rules().stream().map(Rule::id).toList();
    assertThat(ids).hasSize(plain.size() + 2);
    assertThat(ids).containsSubsequence("unmeasured", "schema-touched", "architecture-touched");
    assertThat(ids).containsSubsequence("architecture-touched", "slow", "all-satisfied");
    assertThat(ids.indexOf("tests-failed")).isEqualTo(plain.indexOf("tests-failed"));
    assertThat(read(EXAMPLE).rules().get(ids.indexOf("tests-failed")).then())
        .isEqualTo(Action.ESCALATE);
    assertThat(read(EXAMPLE).rules().get(ids.indexOf("schema-touched")).mention()).isTrue();
  }

  @Test
  void withoutDefaultsOnlyTheWrittenRulesAndTheLastOneCount() {
    RoutingPolicy policy =
        read(
            "version: 1\ndefaults: false\nrules:\n"
                + "  - {id: a, when: {gate: any, in: [FAIL]}, then: LOOP, target: owner}\n");
    assertThat(policy.rules()).extracting(Rule::id).containsExactly("a", "default");
  }

  @Test
  void theBuiltInPolicyWrittenAndReadAgainIsEqual() {
    String text = PolicyYaml.write(DefaultPolicy.policy());
    assertThat(read(text)).isEqualTo(DefaultPolicy.policy());
    assertThat(PolicyYaml.write(read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{all: [{gate: tests, in: [PASS]}, {gate: [perf, benchmarks], in: [FAIL, WAIVED]}]}",
        "{any: [{gate: any, in: [FAIL]}, {gate: required, in: [FAIL]}]}",
        "{none: [{gate: advisory, in: [SKIP_BAD]}, {gate: every, in: [PASS]}]}",
        "{atLeast: 2, of: [{policy: edited}, {state: repeated}, always]}",
        "{metric: perf.worst, op: \"<=\", value: \"2.50\"}",
        "{changed: [\"db/**\", \"a \\\"quoted\\\" \\\\ name\"]}",
        "{finding: perf-self-comparison}",
        "{finding: [a-b, c-d]}",
        "{branch: [\"release/*\"]}",
        "{label: [\"no: label\", \"yes\"]}",
        "{build: [SUCCEEDED, BROKEN]}",
        "{attempts: {of: next, op: \">=\", value: 2}}",
        "{attempts: {of: test-fixer, op: \"=\", value: 1}}",
        "{hops: {op: \">\", value: 20}}"
      })
  void everyConditionIsReadWrittenAndReadAgain(String when) {
    RoutingPolicy policy = read(rule(when));
    assertThat(read(PolicyYaml.write(policy))).isEqualTo(policy);
  }

  @Test
  void anAgentIsATargetAndTheBuiltInOneOfThatNameStays() {
    Target agent = new Target("db-agent", "d", List.of("t"));
    Target fixer = new Target("test-fixer", "d", List.of("t"));
    RoutingPolicy policy =
        new PolicyReader(List.of(agent, fixer))
            .read("routing.yaml", "version: 1\nowners: {tests: db-agent}\n");
    assertThat(policy.owner("tests")).isEqualTo(agent);
    assertThat(policy.target("test-fixer")).isEqualTo(DefaultPolicy.policy().target("test-fixer"));
  }

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("Fix: ");
  }

  @Test
  void aFaultIsNamedWithItsPlaceValueAndWhatIsAllowed() {
    refused("version: 2\n", "line 1, column 10", "'2'", "one of 1");
    refused("rules: []\n", "policy has no version");
    refused("version: 1\nrulez: []\n", "line 2", "'rulez'", "gates, targets, owners");
    refused(rule("{gate: test, in: [PASS]}"), "line 3", "'test'", "any, required, advisory, every");
    refused(rule("{gate: tests, in: [GREEN]}"), "'GREEN'", "PASS");
    refused(rule("{gate: tests}"), "gate has no in");
    refused(rule("{gate: tests, in: []}"), "no status");
    refused(rule("{changed: db}"), "a list is asked for");
    refused(rule("{metric: perf, op: \"<\", value: 1}"), "perf.worst");
    refused(rule("{metric: perf.worst, op: lt, value: 1}"), "'lt'", "<=");
    refused(rule("{metric: perf.worst, op: \"<\", value: 1e3}"), "'1e3'", "decimal");
    refused(rule("{hops: {op: \">\", value: 0}}"), "'0'", "1 to 10000");
    refused(rule("{all: []}"), "all holds no condition");
    refused(rule("{atLeast: 3, of: [always]}"), "atLeast is 3");
    refused(rule("{gate: tests, in: [PASS], changed: [a]}"), "'changed'", "known are gate, in");
    refused(rule("never"), "'never'", "always");
    refused(rule("{when: always}"), "always, or one of all, any, none, atLeast");
    refused("version: 1\nowners: {tests: nobody}\n", "'nobody'", "defined nowhere");
    refused("version: 1\ngates: {units: {}}\n", "'units'", "freshness");
    refused("version: 1\ngates: {tests: {skips: [upstream-failed]}}\n", "must not accept a skip");
    refused("version: 1\ndefaults: no\n", "'no'", "false, true");
  }

  @Test
  void aRuleThatNamesSomeoneUnknownOrStandsTwiceIsRefused() {
    String rule = "  - {id: a, when: always, then: LOOP, target: %s}\n";
    refused("version: 1\nrules:\n" + rule.formatted("nobody"), "'nobody'", "owner, or one of");
    String good = rule.formatted("owner");
    refused("version: 1\nrules:\n" + good + good, "line 4", "rule a stands twice");
    refused(
        "version: 1\nrules:\n  - {id: a, when: always, then: LOOP, target: owner, before: b}\n",
        "'b'",
        "a rule above");
    refused(
        "version: 1\nrules:\n"
            + "  - {id: tests-failed, when: always, then: LOOP, target: owner, before: default}\n",
        "place is known without it");
    refused(
        "version: 1\nrules:\n  - {id: default, when: always, then: LOOP, target: maintainer}\n",
        "must hold always and escalate");
  }

  @Test
  void aTargetKeepsToPlainVisibleWords() {
    String target = "version: 1\ntargets:\n  - {id: a, description: \"%s\", tasks: [\"%s\"]}\n";
    refused(target.formatted("d", "Read {branch}"), "{branch}", "{gates}, {findings}");
    refused(target.formatted("two\\nlines", "t"), "one line");
    refused(target.formatted("d", "\\u202Ereversed"), "visible characters");
    refused(target.formatted("d".repeat(301), "t"), "1 to 300");
  }

  @Test
  void hostileYamlIsRefused() {
    refused("version: &a 1\nrules: [*a]\n", "anchor");
    refused("version: 1\nversion: 1\n", "version");
    refused("version: 1\n---\nversion: 1\n", "second document");
    refused("!!java.net.URL [http://example.org]\n", "tag");
    refused("a: ".repeat(100), "routing.yaml");
    refused("version: 1\nrules: " + "[".repeat(5000), "routing.yaml");
    refused("version: 1\n# " + "x".repeat(1 << 20), "bytes");
    refused("", "routing.yaml");
    refused("- version\n", "members by name");
    refused("version: 1\nrules: {a: 1}\n", "a list is asked for");
    String deep = "{all: [".repeat(20) + "always" + "]}".repeat(20);
    refused(rule(deep), "nested deeper than 16");
    refused("version: 1\nx\u001b[31m: 1\n", "routing.yaml");
  }

  @Test
  void moreRulesOrConditionsThanAnybodyReadsAreRefused() {
    StringBuilder rules = new StringBuilder("version: 1\nrules:\n");
    for (int i = 0; i < 201; i++) {
      rules.append("  - {id: r").append(i).append(", when: always, then: LOOP, target: owner}\n");
    }
    refused(rules.toString(), "rule r200", "200 rules");
    refused(rule("{any: [" + "always, ".repeat(6000) + "always]}"), "5000 conditions");
  }
}
