package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decision that this project sets out from was written by hand. With ten gates that pass as it
 * said, the same decision is computed; with the evidence that there really was, another one.
 */
class OriginTest {
  private static final Subject HEAD = new Subject(Sample.COMMIT, Sample.TREE);
  private static final Path HISTORY = Path.of("history");
  private static final Path DOCUMENT = Path.of("docs/handoff.md");

  @TempDir private Path root;

  private HandoffRequest request() {
    return new Laboratory(root)
        .request(List.of())
        .with(
            "T5.5 Performance Benchmarking",
            new BuildOutcome(BuildOutcome.Kind.SUCCEEDED, "", List.of()));
  }

  private HandoffRequest claiming() {
    return request().claiming(List.of(DOCUMENT));
  }

  private Decision decide(HandoffRequest request, String tree, int minutes) throws IOException {
    InstantSource clock = InstantSource.fixed(Sample.CLOCK.instant().plusSeconds(60L * minutes));
    return new Desk(Laboratory.git(tree), clock).decide(request).decision();
  }

  private Drawer drawer(int minutes) {
    return new Drawer(root, Sample.CLOCK.instant().plusSeconds(60L * minutes));
  }

  @Test
  void tenGatesThatPassGiveTheOriginsDecision() throws IOException {
    drawer(0).putAll(HEAD, Drawer.passing());
    Decision decision = decide(request(), Sample.TREE, 0);
    assertThat(decision.route().action()).isEqualTo(Action.FINALIZE);
    assertThat(decision.route().target().id()).isEqualTo("docs-reviewer");
    assertThat(decision.confidence().level()).isEqualTo(Level.HIGH);
    assertThat(decision.findings()).isEmpty();
    assertThat(decision.alternatives().subList(0, 3))
        .extracting(one -> one.target().id())
        .containsExactlyInAnyOrder("perf-fixer", "mutation-tester", "architecture-reviewer");
    assertThat(Files.readString(root.resolve(HandoffFiles.MARKDOWN)))
        .contains("# Routing Decision: T5.5 Performance Benchmarking → Next Agent\n")
        .contains("## Decision: ✅ FINALIZE → docs-reviewer\n")
        .contains("`maven: 3/3 ok (cpu, gpu, server); 94 s`")
        .contains("1363/1363 pass")
        .contains("0 vulnerabilities in 87 dependencies")
        .contains("no regression in 25")
        .contains("25/25 benchmarks ok")
        .contains("### Confidence Level: HIGH\n");
  }

  /** A commit and a tree of another day. */
  private static Subject old(char digit) {
    return new Subject(String.valueOf(digit).repeat(40), ("0" + digit).repeat(20));
  }

  /**
   * What there was: a baseline copied over the candidate, measured on an old commit; two failing
   * tests of another; benchmarks of a third.
   */
  private void whatThereWas(String tree, int minutes) throws IOException {
    Drawer drawer = drawer(minutes);
    Map<Gate, Evidence> all = Drawer.passing();
    drawer.putAll(new Subject(Sample.COMMIT, tree), all);
    drawer.put(old('1'), "perf", Drawer.perf(Map.of("CLEARED", 25), "0", "0", Drawer.CANDIDATE));
    drawer.put(old('2'), "benchmarks", all.get(Gate.BENCHMARKS));
    drawer.put(
        old('3'),
        "tests",
        Drawer.tests(1361, 2),
        new Finding("tests-failed", "timed out", "otlp::exports", "mvn test"),
        new Finding("tests-failed", "timed out", "otlp::stops", "mvn test"));
    Path document = root.resolve(DOCUMENT);
    Files.createDirectories(document.getParent());
    Files.writeString(document, handwritten());
  }

  /** The handoff as its like was written, with the paths of the machine it was written on. */
  private static String handwritten() throws IOException {
    try (InputStream in = OriginTest.class.getResourceAsStream("/claims/handoff-by-hand.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("`.agent/", "`/home/ann/project/.agent/");
    }
  }

  private static List<String> ids(Decision decision) {
    return decision.findings().stream().map(one -> one.finding().id()).distinct().toList();
  }

  @Test
  void whatThereReallyWasLoopsToWhoeverOwnsPerfWithLowConfidence() throws IOException {
    whatThereWas(Sample.TREE, 0);
    Decision decision = decide(claiming(), Sample.TREE, 0);
    assertThat(decision.route().action()).isEqualTo(Action.LOOP);
    assertThat(decision.route().rule()).isEqualTo("self-compared");
    assertThat(decision.route().target().id()).isEqualTo("perf-fixer");
    assertThat(decision.confidence().level()).isEqualTo(Level.LOW);
    assertThat(ids(decision))
        .as("S1, S2, S4, S7, S8, S10, S12")
        .contains("perf-self-comparison")
        .contains("receipt-stale")
        .contains("receipts-mixed")
        .contains("tests-failed", "claim-partial-pass")
        .contains("claim-placeholder")
        .contains("claim-path")
        .contains("claim-target");
    assertThat(Files.readString(root.resolve(HandoffFiles.MARKDOWN)))
        .contains("## Decision: 🔁 LOOP → perf-fixer\n")
        .contains("### Confidence Level: LOW\n");
  }

  @Test
  void afterTwoAttemptsThatChangeNothingOfItAPersonDecides() throws IOException {
    Files.createDirectory(root.resolve(HISTORY));
    for (int attempt = 1; attempt <= 2; attempt++) {
      String tree = String.valueOf(attempt).repeat(40);
      whatThereWas(tree, attempt);
      Decision decision = decide(claiming().keptIn(HISTORY), tree, attempt);
      assertThat(decision.route().target().id()).as("attempt " + attempt).isEqualTo("perf-fixer");
    }
    whatThereWas("3".repeat(40), 3);
    Decision third = decide(claiming().keptIn(HISTORY), "3".repeat(40), 3);
    assertThat(third.route().action()).isEqualTo(Action.ESCALATE);
    assertThat(third.route().target().id()).isEqualTo("maintainer");
    assertThat(third.route().rule()).isEqualTo("no-progress");
    assertThat(third.confidence().level()).isEqualTo(Level.LOW);
  }
}
