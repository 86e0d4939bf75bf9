package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Path KEPT = Path.of("history");

  @TempDir Path root;

  @BeforeEach
  void createHistory() throws IOException {
    Files.createDirectory(root.resolve(KEPT));
  }

  private Laboratory after(int minutes, char tree) {
    return new Laboratory(
        root, String.valueOf(tree).repeat(40), Sample.CLOCK.instant().plusSeconds(60L * minutes));
  }

  /** A build of this tree with so many failing tests, decided. */
  private Handoff build(int minutes, char tree, int failing) throws IOException {
    Laboratory laboratory = after(minutes, tree);
    laboratory.green();
    laboratory.write(root, "g:root", "tests", Laboratory.tests(failing));
    return decide(laboratory);
  }

  private static Handoff decide(Laboratory laboratory) throws IOException {
    return laboratory.desk().decide(laboratory.request(laboratory.directories()).keptIn(KEPT));
  }

  private static String route(Handoff handoff) {
    Decision decision = handoff.decision();
    return decision.route().rule()
        + " "
        + decision.route().action()
        + " "
        + decision.route().target().id();
  }

  private Stream<Path> kept() throws IOException {
    return Files.list(root.resolve(KEPT));
  }

  @Test
  void afterTwoAttemptsWithoutProgressAPersonDecides() throws IOException {
    assertThat(route(build(1, '1', 2))).isEqualTo("tests-failed LOOP test-fixer");
    assertThat(route(build(2, '2', 2))).isEqualTo("tests-failed LOOP test-fixer");
    Handoff third = build(3, '3', 2);
    assertThat(route(third)).isEqualTo("no-progress ESCALATE maintainer");
    assertThat(third.decision().route().reasons())
        .containsExactly("2 attempts of test-fixer without progress; the bound is ≥ 2");
  }

  @Test
  void fewerFailuresOnAnotherTreeAreProgressAndBeginAnew() throws IOException {
    for (int failing = 5; failing > 0; failing--) {
      Handoff handoff = build(9 - failing, (char) ('0' + failing), failing);
      assertThat(route(handoff)).isEqualTo("tests-failed LOOP test-fixer");
    }
    assertThat(route(build(9, '9', 0))).startsWith("all-satisfied FINALIZE");
  }

  @Test
  void theSameStateToTheSameTargetTwiceEscalatesAndQuotesTheEarlierDecision() throws IOException {
    Handoff first = build(1, '1', 2);
    Handoff second = build(2, '1', 2);
    assertThat(route(second)).isEqualTo("no-progress ESCALATE maintainer");
    assertThat(second.decision().route().reasons())
        .containsExactly("nothing changed since decision " + first.id() + " sent it to test-fixer");
  }

  @Test
  void decidingAgainUponTheSameReceiptsIsTheSameDecision() throws IOException {
    Handoff first = build(1, '1', 2);
    String bytes = Files.readString(root.resolve(HandoffFiles.MARKDOWN));
    Handoff again = decide(after(1, '1'));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(Files.readString(root.resolve(HandoffFiles.MARKDOWN))).isEqualTo(bytes);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aHistoryThatIsNotThereLeavesOneAttempt() throws IOException {
    Files.delete(root.resolve(KEPT));
    Handoff first = build(1, '1', 2);
    assertThat(route(first)).isEqualTo("tests-failed LOOP test-fixer");
    assertThat(first.decision().facts().context().loops().kept()).isEqualTo(Loops.Kept.UNAVAILABLE);
    assertThat(first.decision().confidence().level()).isEqualTo(Level.LOW);
    assertThat(route(build(2, '2', 2))).isEqualTo("no-progress ESCALATE maintainer");
  }

  @Test
  void anEditedHistoryIsNoFreshStart() throws IOException {
    build(1, '1', 2);
    Path file = kept().findFirst().orElseThrow();
    Files.writeString(file, Files.readString(file).replace("test-fixer", "perf-fixer"));
    Decision next = build(2, '2', 2).decision();
    assertThat(next.facts().context().loops().kept()).isEqualTo(Loops.Kept.UNAVAILABLE);
    assertThat(route(build(3, '3', 2))).isEqualTo("no-progress ESCALATE maintainer");
  }

  @Test
  void anEscalationStaysOpenUntilItsRuleNoLongerHolds() throws IOException {
    build(1, '1', 2);
    Handoff escalated = build(2, '1', 2);
    assertThat(escalated.decision().route().action()).isEqualTo(Action.ESCALATE);
    Laboratory edited = after(3, '1');
    edited.green();
    Path file = edited.write(root, "g:root", "tests", Laboratory.tests(2));
    Files.writeString(file, Files.readString(file).replace("\"fail\"", "\"pass\""));
    Handoff integrity = decide(edited);
    assertThat(route(integrity)).isEqualTo("integrity ESCALATE maintainer");
    assertThat(integrity.decision().carried()).extracting(Past::id).containsExactly(escalated.id());
    assertThat(Files.readString(root.resolve(HandoffFiles.MARKDOWN)))
        .contains("### Still Open From Earlier Decisions", escalated.id());
    Handoff mended = build(4, '2', 1);
    assertThat(route(mended)).isEqualTo("tests-failed LOOP test-fixer");
    assertThat(mended.decision().carried()).extracting(Past::rule).containsExactly();
  }

  @Test
  void theLedgerShowsEveryDecisionOfTheChain() throws IOException {
    String one = build(1, '1', 2).id();
    String two = build(2, '2', 1).id();
    assertThat(root.resolve("target/gatehouse/LEDGER.md"))
        .content()
        .contains(one.substring(7, 19), two.substring(7, 19));
    assertThat(kept()).hasSize(2);
  }
}
