package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/handoffs holds real handoffs of one project in six situations, as they are written. */
class HandoffPagesTest {
  private static final Path PAGES = Golden.docs().resolve("handoffs");
  private static final Instant NOW = Sample.CLOCK.instant();
  private static final Subject HEAD = new Subject(Sample.COMMIT, Sample.TREE);
  private static final Subject YESTERDAY = new Subject("5c1f".repeat(10), "77aa".repeat(10));

  @TempDir private Path root;
  private Drawer drawer;

  /** What happened, and the route that must come of it. */
  enum Situation {
    ALL_GREEN("FINALIZE → docs-reviewer"),
    COMPILE_ERROR("LOOP → build-fixer"),
    FAILING_TEST("LOOP → test-fixer"),
    REGRESSION("LOOP → perf-fixer"),
    STALE("LOOP → perf-fixer"),
    UNMEASURED("LOOP → pr-cleanup");

    private final String route;

    Situation(String route) {
      this.route = route;
    }

    String page() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".md";
    }
  }

  private void everyday() throws IOException {
    drawer.putAll(HEAD, Drawer.passing());
  }

  private BuildOutcome happen(Situation situation) throws IOException {
    everyday();
    return switch (situation) {
      case ALL_GREEN -> ended(BuildOutcome.Kind.SUCCEEDED, "");
      case COMPILE_ERROR -> compileError();
      case FAILING_TEST -> failingTest();
      case REGRESSION -> regression();
      case STALE -> stale();
      case UNMEASURED -> unmeasured();
    };
  }

  private static BuildOutcome ended(BuildOutcome.Kind kind, String at, String... problems) {
    return new BuildOutcome(kind, at, List.of(problems));
  }

  private BuildOutcome compileError() throws IOException {
    String said = "cannot find symbol: method parse(int)";
    drawer.put(
        HEAD,
        "build",
        new Compilation("javac", Basis.MEASURED, 1, 0, "17", "Parser.java:[41,9] " + said),
        new Finding("build-failed", said, "Parser.java:[41,9]", "mvn compile"));
    for (Gate gate : List.of(Gate.TESTS, Gate.PERF, Gate.BENCHMARKS)) {
      drawer.put(
          HEAD,
          gate.id(),
          new Skipped("gatehouse", SkipReason.UPSTREAM_FAILED, "the build stopped before"));
    }
    return ended(BuildOutcome.Kind.FAILED, "compiler:compile @ app", "Compilation failure");
  }

  private BuildOutcome failingTest() throws IOException {
    drawer.put(
        HEAD,
        "tests",
        Drawer.tests(1361, 2),
        failed("ParserTest.readsAnEmptyLine", "expected: 0 but was: 1"),
        failed("ParserTest.readsTheLastLine", "expected: 3 but was: 2"));
    return ended(BuildOutcome.Kind.FAILED, "surefire:test @ app", "There are test failures.");
  }

  private static Finding failed(String test, String said) {
    return new Finding("tests-failed", said, test, "mvn test -Dtest=" + test.replace('.', '#'));
  }

  private BuildOutcome regression() throws IOException {
    drawer.put(
        HEAD,
        "perf",
        Drawer.perf(Map.of("CLEARED", 24, "REGRESSED", 1), "12.4", "10.8", Drawer.BASELINE),
        new Finding(
            "perf-regressed",
            "+12.4% (at least +10.8% at 99%), allowed 5%",
            "ParserBenchmark.parse:size=4096",
            "mvn bench:run -Dbench.include=ParserBenchmark.parse"));
    return ended(BuildOutcome.Kind.SUCCEEDED, "");
  }

  /** Another job measured these two, and its files were handed on for one commit too long. */
  private BuildOutcome stale() throws IOException {
    Map<Gate, Evidence> all = Drawer.passing();
    for (Gate gate : List.of(Gate.PERF, Gate.BENCHMARKS)) {
      drawer.put(YESTERDAY, gate.id(), all.get(gate));
    }
    return ended(BuildOutcome.Kind.SUCCEEDED, "");
  }

  private BuildOutcome unmeasured() throws IOException {
    drawer.take(Gate.LINT);
    drawer.put(
        HEAD,
        "perf",
        new Unmeasured("jmh", "no baseline"),
        new Finding(
            "perf-no-baseline",
            "no baseline",
            "comparison.json",
            "on the base branch mvn bench:run bench:save; here mvn bench:compare"));
    return ended(BuildOutcome.Kind.SUCCEEDED, "");
  }

  private String handoff(Situation situation) throws IOException {
    HandoffRequest request = new Laboratory(root).request(List.of()).with(happen(situation));
    new Desk(Laboratory.git(), Sample.CLOCK).decide(request);
    return Files.readString(root.resolve(HandoffFiles.MARKDOWN));
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsTheHandoffOfItsSituation(Situation situation) throws IOException {
    drawer = new Drawer(root, NOW);
    String handoff = handoff(situation);
    assertThat(handoff).contains("## Decision: ", " " + situation.route + "\n");
    Golden.whole(PAGES.resolve(situation.page()), handoff);
  }

  @Test
  void everyPageIsHeldByThisTest() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Situation.values()).map(Situation::page).toList());
    }
  }

  @Test
  void everyPageIsIntroduced() throws IOException {
    String reading = Files.readString(Golden.docs().resolve("reading-a-decision.md"));
    for (Situation one : Situation.values()) {
      assertThat(reading)
          .contains("](handoffs/" + one.page() + ")")
          .contains("`" + one.route + "`");
    }
  }
}
