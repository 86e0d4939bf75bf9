package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.receipts.standing.Waiver;
import io.github.gatehouse.receipts.standing.Waivers;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Builds whose receipts say all kinds of things. */
final class SampleReport {
  static final String COMMIT = "8a413dd0123456789abcdef0123456789abcdef0";
  static final String TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private static final Finding TEST =
      new Finding(
          "tests-failed",
          "expected: \"gate\" but was: \"grate\"",
          "org.example.app.GreetingTest#greetsByName",
          "mvn test -pl app -Dtest=GreetingTest#greetsByName");

  private final List<String> modules;
  private final List<StoredReceipt> receipts = new ArrayList<>();
  private Waivers waivers = Waivers.NONE;

  private SampleReport(List<String> modules) {
    this.modules = modules;
  }

  /** Three modules in which nearly everything that a gate can say is said. */
  static GateReport mixed() {
    SampleReport sample =
        new SampleReport(List.of("org.example:parent", "org.example:core", "org.example:app"));
    sample.freshness();
    sample.everywhere(Gate.FORMAT, new Formatting("spotless", Basis.INHERITED, 71, 0));
    sample.everywhere(Gate.BUILD, new Compilation("javac", Basis.MEASURED, 1, 1, "17", ""));
    sample.lint();
    sample.tests();
    sample.security();
    sample.add(
        Gate.FEATURES,
        "org.example:parent",
        new Skipped("gatehouse", SkipReason.NOT_CONFIGURED, "no profile"),
        List.of());
    sample.everywhere(Gate.PERF, new Skipped("gatehouse", SkipReason.NO_SURFACE, "no JMH"));
    sample.add(
        Gate.BENCHMARKS,
        "org.example:core",
        new Unmeasured("jmh", "the run is of another commit"),
        List.of());
    return sample.report();
  }

  /** One module in which all is well. */
  static GateReport green() {
    SampleReport sample = new SampleReport(List.of("org.example:app"));
    sample.freshness();
    sample.everywhere(Gate.FORMAT, new Formatting("google-java-format", Basis.MEASURED, 12, 0));
    sample.everywhere(
        Gate.LINT, new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(Map.of()), 0));
    sample.everywhere(Gate.BUILD, new Compilation("javac", Basis.MEASURED, 1, 1, "17", ""));
    sample.everywhere(Gate.TESTS, new TestRun("surefire", Basis.MEASURED, 41, 0, 0, 0, 1));
    for (Gate gate : List.of(Gate.FEATURES, Gate.MUTATION, Gate.SECURITY)) {
      sample.everywhere(gate, new Unmeasured("gatehouse", "not asked for"));
    }
    sample.everywhere(Gate.PERF, new Skipped("gatehouse", SkipReason.NO_SURFACE, "no JMH"));
    sample.everywhere(Gate.BENCHMARKS, new Skipped("gatehouse", SkipReason.NO_SURFACE, "no JMH"));
    return sample.report();
  }

  /** Foreign text wherever a receipt can have it. */
  static GateReport hostile(String text) {
    SampleReport sample = new SampleReport(List.of(text));
    Finding finding = new Finding("tests-failed", text, text, text);
    sample.add(Gate.TESTS, text, new Unmeasured(text, text), List.of(finding));
    sample.add(
        Gate.LINT,
        text,
        new LintRun(text, Basis.MEASURED, 1, new TreeMap<>(Map.of(text, 1)), 0),
        List.of(finding));
    sample.waivers =
        new Waivers(
            List.of(new Waiver(Gate.LINT, text, text, text, text, LocalDate.of(2030, 1, 1))));
    return sample.report();
  }

  /** A hundred modules with ten receipts each; one test failed somewhere. */
  static GateReport large() {
    SampleReport sample =
        new SampleReport(IntStream.range(0, 100).mapToObj(n -> "org.example:module-" + n).toList());
    for (Gate gate : Gate.values()) {
      sample.everywhere(gate, new TestRun("tool", Basis.MEASURED, 3, 0, 0, 0, 1));
    }
    sample.add(
        Gate.TESTS,
        "org.example:module-77",
        new TestRun("surefire", Basis.MEASURED, 2, 1, 0, 0, 1),
        List.of(TEST));
    return sample.report();
  }

  private void freshness() {
    add(
        Gate.FRESHNESS,
        modules.get(0),
        new BranchState("git", Basis.MEASURED, "origin/main", COMMIT, 12, 0),
        List.of());
  }

  private void lint() {
    everywhere(Gate.LINT, new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(Map.of()), 0));
    Finding raw =
        new Finding(
            "lint-warnings",
            "[rawtypes] found raw type: List",
            "core/src/main/java/org/example/core/Names.java:17",
            "mvn compile -pl core");
    add(
        Gate.LINT,
        "org.example:core",
        new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(Map.of("rawtypes", 1)), 0),
        List.of(raw));
  }

  private void tests() {
    add(
        Gate.TESTS,
        "org.example:parent",
        new Skipped("surefire", SkipReason.NO_SURFACE, "no tests"),
        List.of());
    add(
        Gate.TESTS,
        "org.example:core",
        new TestRun("surefire", Basis.MEASURED, 1310, 0, 1, 4, 1),
        List.of());
    add(
        Gate.TESTS,
        "org.example:app",
        new TestRun("surefire+failsafe", Basis.MEASURED, 51, 1, 0, 0, 1),
        List.of(TEST));
  }

  private void security() {
    String item = "org.apache.logging.log4j:log4j-core:2.14.1";
    String xml =
        """
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>org.apache.logging.log4j</groupId>
              <artifactId>log4j-core</artifactId>
              <version>2.15.0</version>
            </dependency>
          </dependencies>
        </dependencyManagement>""";
    Finding log4j =
        new Finding(
            "vulnerable-dependency",
            "GHSA-jfh8-c2jp-5v3q, critical (10.0): remote code injection; through search:9.1",
            item,
            xml);
    add(
        Gate.SECURITY,
        "org.example:parent",
        new VulnerabilityScan(
            "osv",
            Basis.MEASURED,
            87,
            new TreeMap<>(Map.of(Severity.CRITICAL, 1)),
            Severity.HIGH,
            "2026-11-22"),
        List.of(log4j));
    waivers =
        new Waivers(
            List.of(
                new Waiver(
                    Gate.SECURITY,
                    item,
                    "not reachable: the logger of the tests",
                    "platform team",
                    "#512",
                    LocalDate.of(2026, 12, 31))));
  }

  private void everywhere(Gate gate, Evidence evidence) {
    List<String> owing = gate.scope() == Gate.Scope.REACTOR ? List.of(modules.get(0)) : modules;
    owing.forEach(module -> add(gate, module, evidence, List.of()));
  }

  private void add(Gate gate, String module, Evidence evidence, List<Finding> findings) {
    int number = receipts.size();
    Instant started = NOW.minusSeconds(200).plusMillis(37L * number);
    Instant earlier = started.minusSeconds(86_400);
    Receipt receipt =
        new Receipt(
            Optional.of(new Subject(COMMIT, TREE)),
            gate.id(),
            "integrative",
            module,
            List.of(evidence),
            findings,
            new Producer("gate-maven-plugin", "0.1.0", List.of(new Tool(evidence.tool(), "3.5.6"))),
            new Invocation("gate:" + gate.id(), "s1", started, started.plusMillis(41L * number)),
            new Workspace(true, "topic", "3.9.16", "17.0.15+6", "Linux amd64", 2, modules),
            List.of(new Attachment("target/reports/" + gate.id() + ".xml", "ab".repeat(32))),
            evidence.basis() == Basis.INHERITED
                ? Optional.of(new ReusedFrom("0".repeat(40), TREE, "s0", earlier, earlier))
                : Optional.empty());
    String path = "m" + number + "/target/gatehouse/receipts/" + gate.id() + ".json";
    StoredReceipt stored =
        new StoredReceipt(path, "cd".repeat(32), Optional.of(receipt), List.of());
    receipts.removeIf(
        old -> old.gate().equals(gate.id()) && old.receipt().orElseThrow().module().equals(module));
    receipts.add(stored);
  }

  private GateReport report() {
    Checkout checkout = new Checkout(Path.of("/"), COMMIT, TREE, true, "topic", false);
    Present present = new Present(Optional.of(checkout.subject()), modules, NOW);
    Policy policy = Policy.standard().with(waivers);
    return new GateReport(
        modules.get(0),
        "0.1.0",
        Optional.of(checkout),
        NOW,
        Standings.of(policy, receipts, present),
        Standings.byModule(policy, receipts, present),
        Optional.of("ROUTING-DECISION.md"));
  }
}
