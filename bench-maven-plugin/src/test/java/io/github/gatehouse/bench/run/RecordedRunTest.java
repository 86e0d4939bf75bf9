package io.github.gatehouse.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.Iterations;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.fork.Tuning;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunTest {
  private static final String SOURCE =
      """
      package t;

      import org.openjdk.jmh.annotations.*;

      public class Fine {
        @Benchmark
        public double one() {
          return Math.sqrt(2);
        }
      }
      """;

  @TempDir private Path base;

  @Test
  void aRunKnowsHowFastItsMachineWasAndOlderOnesStayReadable() throws Exception {
    MiniProject project = new MiniProject(base).test("t/Fine.java", SOURCE);
    List<Path> classPath = project.prepare().orElseThrow();
    RunRequest request =
        new RunRequest(
            project.javaHome(),
            classPath,
            base.resolve("out"),
            base,
            new ProjectIds(),
            Selection.of(null, null),
            new Tuning(
                Optional.of(1),
                Optional.of(new Iterations(1, 10)),
                Optional.of(new Iterations(2, 10)),
                List.of("-Xmx64m")),
            Duration.ofSeconds(60));
    Suite suite =
        new Suite(
            Suite.PROJECT,
            new Material(classPath, Set.of(), List.of()),
            new ProjectIds(),
            Questions.none());

    BenchRun run =
        new RecordedRun(new GitCli(base), InstantSource.system(), line -> {})
            .run(suite, true, request);

    assertThat(run.expected()).containsExactly("Fine.one");
    assertThat(run.ruler().beforeNanos().doubleValue()).isBetween(1000d, 1e6);
    assertThat(run.ruler().afterNanos().doubleValue() / run.ruler().beforeNanos().doubleValue())
        .isBetween(0.2, 5.0);
    RunDirectory directory = new RunDirectory(base.resolve("out"));
    assertThat(directory.readRun()).isEqualTo(run);

    String old = Files.readString(directory.run()).replaceAll(",\\s*\"ruler\" : \\{[^}]*}", "");
    assertThat(old).doesNotContain("ruler");
    assertThat(CanonicalJson.read(old, BenchRun.class).ruler()).isNull();
  }
}
