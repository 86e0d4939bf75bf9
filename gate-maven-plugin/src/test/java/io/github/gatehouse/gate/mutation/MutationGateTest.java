package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.MutationRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationGateTest {
  private static final Mutant KILLED = Mutants.killed("a.B", "good", 3, 1);
  private static final Mutant SURVIVED = Mutants.survived("a.B", "bad", 7, 1);

  @TempDir Path directory;

  @BeforeEach
  void source() throws IOException {
    Files.createDirectories(directory.resolve("src/a"));
    Files.writeString(directory.resolve("src/a/B.java"), "");
  }

  /** A PIT that has run and found these. */
  private record FakePit(Path report, List<Mutant> mutants) implements Pit {
    @Override
    public Optional<Path> run(List<String> classes) throws IOException {
      String all = mutants.stream().map(FakePit::xml).collect(Collectors.joining());
      return Optional.of(Files.writeString(report, "<mutations>" + all + "</mutations>"));
    }

    private static String xml(Mutant one) {
      return "<mutation detected='%s' status='%s'><sourceFile>%s</sourceFile>"
              .formatted(one.detected(), one.status(), one.file())
          + "<mutatedClass>%s</mutatedClass><mutatedMethod>%s</mutatedMethod>"
              .formatted(one.type(), one.method())
          + "<methodDescription>%s</methodDescription><lineNumber>%d</lineNumber>"
              .formatted(one.descriptor(), one.line())
          + "<mutator>%s</mutator><indexes><index>%d</index></indexes>"
              .formatted(one.mutator(), one.index())
          + "<description>%s</description></mutation>".formatted(one.description());
    }

    @Override
    public Tool tool() {
      return new Tool("pitest", "1");
    }
  }

  private MutationGate.Measured measure(String threshold, BaseMutants base, Mutant... mutants)
      throws Exception {
    MutationPolicy policy =
        new MutationPolicy(new BigDecimal(threshold), base == null ? "" : "main@0123456", "mvn x");
    Path root = directory.toRealPath();
    ChangedSources sources = new ChangedSources(List.of(root.resolve("src").toString()), List.of());
    MutationGate gate = new MutationGate(policy, sources, root, root.resolve("mutants.txt"));
    Pit pit = new FakePit(root.resolve("mutations.xml"), List.of(mutants));
    return gate.measure(
        pit,
        Surface.of(new TreeSet<>(List.of("a/B.java")), "some"),
        own -> base == null ? BaseMutants.none(own.tool()) : base,
        source -> false);
  }

  private static Outcome outcome(MutationGate.Measured measured) {
    return Outcome.of(measured.result().evidence());
  }

  private static List<String> ids(MutationGate.Measured measured) {
    return measured.result().findings().stream().map(Finding::id).toList();
  }

  @Test
  void aSurvivorThatTheBaseHadPasses() throws Exception {
    MutationGate.Measured measured =
        measure("0", Mutants.stored(List.of(KILLED, SURVIVED)), KILLED, SURVIVED);
    assertThat(outcome(measured)).isEqualTo(Outcome.PASS);
    assertThat(measured.result().findings()).isEmpty();
  }

  @Test
  void aNewSurvivorFailsAndIsNamedByFileAndLine() throws Exception {
    MutationGate.Measured measured =
        measure("0", Mutants.stored(List.of(KILLED)), KILLED, SURVIVED);
    assertThat(outcome(measured)).isEqualTo(Outcome.FAIL);
    Finding finding = measured.result().findings().get(0);
    assertThat(finding.id()).isEqualTo("mutant-survived");
    assertThat(finding.where()).isEqualTo("src/a/B.java:7");
    assertThat(finding.what()).startsWith("negated conditional in B.bad survived, new");
    assertThat(finding.fix()).contains("mvn x");
  }

  @Test
  void aMutantThatNoTestReachesIsASurvivorAndSaysSo() throws Exception {
    Mutant unreached = Mutants.mutant("a.B", "far", 9, 1, "NO_COVERAGE", false);
    MutationGate.Measured measured = measure("0", Mutants.stored(List.of(KILLED)), unreached);
    assertThat(measured.result().findings().get(0).what()).contains("no test reaches the line");
    assertThat(((MutationRun) measured.result().evidence().get(0)).killed()).isZero();
  }

  @Test
  void anEliminatedSurvivorIsCountedAndNamed() throws Exception {
    Mutant noticed = Mutants.killed("a.B", "bad", 8, 1);
    MutationGate.Measured measured = measure("0", Mutants.stored(List.of(SURVIVED)), noticed);
    assertThat(((MutationRun) measured.result().evidence().get(0)).eliminated()).isEqualTo(1);
    assertThat(measured.eliminated())
        .containsExactly("src/a/B.java:8 negated conditional in B.bad");
    assertThat(Files.readString(directory.resolve("mutants.txt"))).startsWith("eliminated src/a/B");
  }

  @Test
  void withoutABaseNobodyKnowsWhichAreNew() throws Exception {
    MutationGate.Measured measured = measure("0", null, KILLED, SURVIVED);
    assertThat(outcome(measured).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(ids(measured)).containsExactly("mutation-no-base", "mutant-survived");
    assertThat(measured.result().findings().get(0).fix())
        .isEqualTo("mvn x -Dgate.base=origin/main");
  }

  @Test
  void mutantsOfAnotherPitAreNoBase() throws Exception {
    BaseMutants other = new BaseMutants("pitest 0", Set.of("a/B.java"), Set.of());
    Finding finding = measure("0", other, SURVIVED).result().findings().get(0);
    assertThat(finding.id()).isEqualTo("mutation-no-base");
    assertThat(finding.fix()).isEqualTo("mvn x -Dgate.mutation.base=run");
  }

  @Test
  void noMutantAtAllIsInconclusive() throws Exception {
    MutationGate.Measured measured = measure("0", Mutants.stored(List.of(KILLED)));
    assertThat(outcome(measured).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(ids(measured)).containsExactly("mutation-unmeasured");
  }

  @Test
  void aScoreBelowTheThresholdFailsWithOldSurvivorsToo() throws Exception {
    MutationGate.Measured measured =
        measure("80", Mutants.stored(List.of(KILLED, SURVIVED)), KILLED, SURVIVED);
    assertThat(outcome(measured)).isEqualTo(Outcome.FAIL);
    assertThat(ids(measured)).containsExactly("mutation-score-low", "mutant-survived");
    assertThat(measured.result().findings().get(0).what())
        .isEqualTo("1 of 2 mutants were noticed: below a score of at least 80%");
  }

  @Test
  void tooFewMutantsForTheThresholdAreInconclusive() throws Exception {
    MutationGate.Measured measured = measure("80", Mutants.stored(List.of(KILLED)), KILLED);
    assertThat(outcome(measured).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(measured.result().findings().get(0).what()).contains("too few mutants for");
  }

  @Test
  void moreFindingsThanAnybodyReadsAreCounted() throws Exception {
    Mutant[] many =
        IntStream.range(0, 50)
            .mapToObj(i -> Mutants.survived("a.B", "m" + i, i + 1, 1))
            .toArray(Mutant[]::new);
    List<Finding> findings =
        measure("0", Mutants.stored(List.of(KILLED)), many).result().findings();
    assertThat(findings).hasSize(21);
    assertThat(findings.get(20).what()).startsWith("30 more findings");
  }

  @Test
  void whatWasMeasuredIsKeptForThoseWhoComeAfter() throws Exception {
    BaseMutants own = measure("0", null, KILLED, SURVIVED).mutants().orElseThrow();
    assertThat(own.sources()).containsExactly("a/B.java");
    assertThat(own).isEqualTo(Mutants.stored(List.of(KILLED, SURVIVED)));
  }

  @Test
  void aRefusalIsInconclusiveWithItsReason() throws Exception {
    Pit refusing =
        new Pit() {
          @Override
          public Optional<Path> run(List<String> classes) throws PitRefusal {
            throw new PitRefusal("out of ideas", "a.BTest", "think");
          }

          @Override
          public Tool tool() {
            return new Tool("pitest", "1");
          }
        };
    ChangedSources sources = new ChangedSources(List.of(), List.of());
    MutationPolicy policy = new MutationPolicy(BigDecimal.ZERO, "", "mvn x");
    MutationGate gate = new MutationGate(policy, sources, directory, directory.resolve("list"));
    MutationGate.Measured measured =
        gate.measure(refusing, Surface.of(new TreeSet<>(), ""), own -> own, source -> false);
    assertThat(outcome(measured).toString()).isEqualTo("inconclusive(out of ideas)");
    assertThat(measured.mutants()).isEmpty();
  }
}
