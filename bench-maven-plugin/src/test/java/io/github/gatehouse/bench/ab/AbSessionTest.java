package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with real forks; so coarse that they take seconds, and end on a busy machine, too. */
class AbSessionTest {
  private static final ErrorBudget COARSE = new ErrorBudget(0.3, 0.1, 1.0, 0.8);

  @TempDir private static Path projects;
  private static List<Path> base;
  private static List<Path> head;

  @TempDir private Path output;

  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void compile() throws Exception {
    base = project("a", 1, "");
    head = project("b", 3, "if (calls++ > 100) throw new IllegalStateException(\"planted\");");
  }

  private static List<Path> project(String name, int chains, String fault) throws Exception {
    return new MiniProject(projects.resolve(name))
        .test("t/Mini.java", SOURCE.formatted(chains, fault))
        .prepare()
        .orElseThrow();
  }

  @Test
  void whatIsSlowerIsFoundWhatIsNotIsClearedAndWhatThrowsIsNamed() throws Exception {
    Recording recording = session().run(request(head));
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
    assertThat(forks()).isEmpty();
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
    Recording again = session().run(request(head));

    assertThat(again.pairs())
        .startsWith(
            before.pairs().toArray(new io.github.gatehouse.bench.recording.RecordedPair[0]));
    assertThat(again.pairs("Mini.slower", Role.GATE))
        .isEqualTo(before.pairs("Mini.slower", Role.GATE));
    assertThat(verdicts(Judge.of(again))).containsEntry("Mini.slower", Verdict.REGRESSED);
    assertThat(lines).anyMatch(line -> line.contains("of 1 earlier session"));
  }

  private AbSession session() {
    Tempo tempo =
        new Tempo(
            Duration.ofMillis(10),
            Duration.ofMillis(300),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
    return new AbSession(InstantSource.system(), lines::add, tempo);
  }

  private AbRequest request(List<Path> head) throws Exception {
    TreeMap<String, Plan> plans = new TreeMap<>();
    for (String id : List.of("Mini.same", "Mini.slower", "Mini.throwing")) {
      plans.put(id, new Plan(Fate.MEASURED, null));
    }
    Origin origin = new Origin("base", null, null, "a".repeat(64));
    BuiltSide before = new BuiltSide(origin, base, List.of());
    return new AbRequest(
        new MiniProject(projects).javaHome(),
        before,
        new BuiltSide(new Origin("head", null, null, "b".repeat(64)), head, List.of()),
        before,
        MiniProject.libraries(),
        "project",
        new ProjectIds(),
        plans,
        COARSE,
        List.of(),
        Duration.ofMinutes(5),
        45,
        1,
        Shard.whole(),
        output,
        output,
        Optional.empty());
  }

  private static Map<String, Verdict> verdicts(Judgement judgement) {
    return judgement.rulings().stream().collect(Collectors.toMap(Ruling::id, Ruling::verdict));
  }

  private static Stream<ProcessHandle> forks() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
  }

  private static final String SOURCE =
      """
      package t;

      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      @BenchmarkMode(Mode.AverageTime)
      @OutputTimeUnit(TimeUnit.NANOSECONDS)
      public class Mini {
        private long calls;
        private int state = 1;

        @Benchmark
        public int same() {
          return chain(1000);
        }

        @Benchmark
        public int slower() {
          return chain(1000 * %d);
        }

        @Benchmark
        public int throwing() {
          %s
          return chain(1000);
        }

        private int chain(int steps) {
          int x = state;
          for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 17;
            x ^= x << 5;
          }
          state = x;
          return x;
        }
      }
      """;
}
