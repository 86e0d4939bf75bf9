package io.github.gatehouse.bench.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSuiteTest {
  private static final JavaHome JAVA = new JavaHome(Path.of(System.getProperty("java.home")));

  @TempDir private Path work;

  @Test
  void theWorkIsToldInWholeSteps() {
    assertThat(ControlSuite.work(1)).isEqualTo("-Dgatehouse.control.steps=8000");
    assertThat(ControlSuite.work(1.25)).isEqualTo("-Dgatehouse.control.steps=10000");
    assertThat(ControlSuite.work(1.0001)).isEqualTo("-Dgatehouse.control.steps=8001");
  }

  @Test
  void theSlowedForkDoesTheWorkThatItIsTold() throws Exception {
    ControlSuite suite = ControlSuite.prepare(JAVA, MiniProject.libraries(), work);
    try (HostProcess plain = HostProcess.start(JAVA, suite.classPath(), work.resolve("p"), work);
        HostProcess slowed = HostProcess.start(JAVA, suite.classPath(), work.resolve("s"), work)) {
      assertThat(plain.benchmarks()).containsExactly(ControlSuite.key());

      Pair pair =
          new LockStep(plain, slowed, tempo(), new SplittableRandom(1))
              .measure(
                  ControlSuite.key(),
                  Map.of(
                      Version.BASE,
                      List.of(ControlSuite.work(1)),
                      Version.HEAD,
                      List.of(ControlSuite.work(1.25))));

      // Wide enough for a busy machine: neither the plain work nor half as much again is in it.
      assertThat(median(pair)).isCloseTo(1.25, within(0.15));
    }
  }

  @Test
  void nothingOfThePluginShowsUpAmongAProjectsBenchmarks() throws Exception {
    for (Path path : MiniProject.libraries()) {
      assertThat(Files.exists(path.resolve("META-INF/BenchmarkList"))).isFalse();
    }
  }

  @Test
  void theRulerMeasuresTheSameWork() throws Exception {
    double nanos = Ruler.nanos(JAVA, MiniProject.libraries(), work.resolve("ruler"));

    // Six dependent operations a step, each a cycle: between 0.5 and 10 GHz.
    assertThat(nanos / ControlBenchmark.PLAIN_STEPS).isBetween(0.6, 12.0);
  }

  private static double median(Pair pair) {
    return pair.counted().stream()
        .mapToDouble(round -> round.head().cpuNanos() / round.base().cpuNanos())
        .sorted()
        .skip(LockStep.FEWEST / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Tempo tempo() {
    return new Tempo(
        Duration.ofMillis(20),
        Duration.ofSeconds(2),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60));
  }
}
