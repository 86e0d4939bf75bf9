package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with real forks; so coarse that they take seconds, and end on a busy machine, too. */
class AbSessionTest {
  @TempDir private static Path projects;
  private static List<Path> base;
  private static List<Path> head;

  @TempDir private Path output;

  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void compile() throws Exception {
    base = Planted.project(projects.resolve("a"), 1, "");
    head =
        Planted.project(
            projects.resolve("b"),
            3,
            "if (calls++ > 100) throw new IllegalStateException(\"planted\");");
  }

  @Test
  void whatIsSlowerIsFoundWhatIsNotIsClearedAndWhatThrowsIsNamed() throws Exception {
    Recording recording = session().run(Planted.request(base, head, output));
    Judgement judgement = Judge.of(recording);

    assertThat(verdicts(judgement))
        .as(() -> judgement + "\n" + lines)
        .containsEntry("Mini.slower", Verdict.REGRESSED)
        .containsEntry("Mini.same", Verdict.CLEARED)
        .containsEntry("Mini.throwing", Verdict.BROKEN);
    assertThat(judgement.controlled()).isTrue();
    assertThat(recording.breakages())
        .extracting(breakage -> breakage.id() + " " + breakage.side())
        .containsExactly("Mini.throwing HEAD", "Mini.throwing HEAD");
    assertThat(lines).anyMatch(line -> line.contains("IllegalStateException: planted"));
    assertThat(lines).anyMatch(line -> line.startsWith("[3/3 decided] measured for"));
    for (ProcessHandle fork : forks().toList()) {
      // Killed by now, though the system may still be burying it.
      fork.onExit().get(10, TimeUnit.SECONDS);
    }
    assertResults(recording, judgement);
    assertThatARerunIsDecidedAtOnce(recording);
  }

  private void assertResults(Recording recording, Judgement judgement) throws IOException {
    RunDirectory directory = new RunDirectory(output);
    BenchComparison comparison =
        new AbResults(recording, judgement).write(directory, InstantSource.system());

    BenchRun run = directory.readRun();
    assertThat(run.expected()).containsExactly("Mini.same", "Mini.slower", "Mini.throwing");
    assertThat(run.failures()).singleElement().hasToString(failure());
    assertThat(directory.readComparison()).contains(comparison);
    assertThat(directory.read("run", any -> new ProjectIds()).measured())
        .containsOnlyKeys("Mini.same", "Mini.slower");
  }

  private static String failure() {
    return "BenchFailure[id=Mini.throwing, message=the head's fork:"
        + " java.lang.IllegalStateException: planted]";
  }

  private void assertThatARerunIsDecidedAtOnce(Recording before) throws Exception {
    lines.clear();
    Recording again = session().run(Planted.request(base, head, output));

    assertThat(again.pairs())
        .startsWith(
            before.pairs().toArray(new io.github.gatehouse.bench.recording.RecordedPair[0]));
    assertThat(again.pairs("Mini.slower", Role.GATE))
        .isEqualTo(before.pairs("Mini.slower", Role.GATE));
    assertThat(verdicts(Judge.of(again))).containsEntry("Mini.slower", Verdict.REGRESSED);
    assertThat(lines).anyMatch(line -> line.contains("of 1 earlier session"));
  }

  private AbSession session() {
    return new AbSession(InstantSource.system(), lines::add, Planted.TEMPO);
  }

  private static Map<String, Verdict> verdicts(Judgement judgement) {
    return judgement.rulings().stream().collect(Collectors.toMap(Ruling::id, Ruling::verdict));
  }

  private static Stream<ProcessHandle> forks() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
  }
}
