package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a JVM that measures, in every way that there is, while its benchmark hangs. */
class OrphansTest {
  private static final String SOURCE =
      """
      package t;

      import java.nio.file.*;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      public class Mini {
        private long calls;

        @Benchmark
        public long hung() throws Exception {
          if (calls++ > 1000) {
            Files.writeString(Path.of("hung-" + ProcessHandle.current().pid()), "");
            while (true) {
              calls++;
            }
          }
          return calls;
        }
      }
      """;

  @TempDir private static Path project;
  private static List<Path> classPath;

  @BeforeAll
  static void compile() throws Exception {
    classPath = new MiniProject(project).test("t/Mini.java", SOURCE).prepare().orElseThrow();
  }

  /** What the JVM that measures runs. */
  static final class Measuring {
    private Measuring() {}

    /** Arguments: where to work, then the class path of the benchmark. */
    public static void main(String[] arguments) throws Exception {
      Path work = Path.of(arguments[0]);
      JavaHome home = new JavaHome(Path.of(System.getProperty("java.home")));
      List<Path> path = Stream.of(arguments).skip(1).map(Path::of).toList();
      Tempo tempo =
          new Tempo(
              Duration.ofMillis(10),
              Duration.ofSeconds(600),
              Duration.ofSeconds(600),
              Duration.ofSeconds(600));
      try (HostProcess base = HostProcess.start(home, path, work.resolve("base"), work);
          HostProcess head = HostProcess.start(home, path, work.resolve("head"), work)) {
        BenchmarkKey key = BenchmarkKey.of("t.Mini.hung", "thrpt", Map.of());
        new LockStep(base, head, tempo, new SplittableRandom(1)).measure(key, Map.of());
      }
    }
  }

  @Test
  void nothingOutlivesAJvmThatIsAskedToEnd() throws Exception {
    Process measuring = measuring("asked");
    List<ProcessHandle> started = hung(measuring, "asked");

    measuring.destroy();

    assertAllEnd(measuring, started);
  }

  @Test
  void nothingOutlivesAJvmThatIsKilled() throws Exception {
    Process measuring = measuring("killed");
    List<ProcessHandle> started = hung(measuring, "killed");

    measuring.destroyForcibly();

    assertAllEnd(measuring, started);
  }

  @Test
  void forksEndThoughTheirHostsWereKilledAlongWithTheJvm() throws Exception {
    Process measuring = measuring("hosts");
    List<ProcessHandle> started = hung(measuring, "hosts");
    List<ProcessHandle> hosts = measuring.toHandle().children().toList();

    // The JVM first: it would end the forks of a host whose death it sees.
    measuring.destroyForcibly();
    hosts.forEach(ProcessHandle::destroyForcibly);

    assertAllEnd(measuring, started);
  }

  private static Process measuring(String name) throws Exception {
    Path work = Files.createDirectories(project.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measuring.class.getName(), work.toString()));
    classPath.forEach(path -> command.add(path.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(work.toFile(), "log"))
        .start();
  }

  /** Waits until a benchmark hangs; both hosts and both forks. */
  private static List<ProcessHandle> hung(Process measuring, String name) throws Exception {
    Path work = project.resolve(name);
    for (int tenths = 0; tenths < 600; tenths++) {
      try (Stream<Path> files = Files.list(work)) {
        if (files.anyMatch(file -> file.getFileName().toString().startsWith("hung-"))) {
          List<ProcessHandle> started = measuring.descendants().toList();
          assertThat(started).hasSize(4);
          return started;
        }
      }
      measuring.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("nothing hangs: " + Files.readString(work.resolve("log")));
  }

  private static void assertAllEnd(Process measuring, List<ProcessHandle> started)
      throws Exception {
    assertThat(measuring.waitFor(30, TimeUnit.SECONDS)).isTrue();
    for (ProcessHandle process : started) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }
}
