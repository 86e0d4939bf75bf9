package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockStepTest {
  private static final String SOURCE =
      """
      package t;

      import java.lang.management.ManagementFactory;
      import java.nio.file.*;
      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      public class Mini {
        private long calls;

        @TearDown(Level.Trial)
        public void tearDown() throws Exception {
          String mark = System.getProperty("mark");
          if (mark != null) {
            Files.writeString(
                Path.of(mark),
                "torn down " + ManagementFactory.getRuntimeMXBean().getInputArguments());
          }
          String where = System.getProperty("where");
          if (where != null) {
            Files.copy(Path.of("/proc/thread-self/status"), Path.of(where));
          }
        }

        @Benchmark
        @BenchmarkMode({Mode.AverageTime, Mode.Throughput})
        @OutputTimeUnit(TimeUnit.MICROSECONDS)
        public byte[] kilobyte() {
          return new byte[1008];
        }

        @Benchmark
        @Fork(jvmArgs = "-Dannotated=yes")
        public byte[] annotated() {
          return new byte[1008];
        }

        @Benchmark
        public long waits() throws InterruptedException {
          Thread.sleep(1);
          return calls++;
        }

        @Benchmark
        public long tenth() throws InterruptedException {
          Thread.sleep(100);
          return calls++;
        }

        @Benchmark
        public long broken() {
          if (System.getProperty("planted") != null) {
            throw new IllegalStateException("planted");
          }
          return calls++;
        }

        @Benchmark
        public long dead() {
          if (System.getProperty("planted") != null && calls++ > 1000) {
            Runtime.getRuntime().halt(7);
          }
          return calls;
        }

        @Benchmark
        public long hung() throws InterruptedException {
          if (System.getProperty("planted") != null) {
            Thread.sleep(600_000);
          }
          return calls++;
        }
      }
      """;

  @TempDir private static Path base;

  private static HostProcess baseHost;
  private static HostProcess headHost;

  @BeforeAll
  static void start() throws Exception {
    MiniProject project = new MiniProject(base);
    List<Path> classPath = project.test("t/Mini.java", SOURCE).prepare().orElseThrow();
    baseHost = HostProcess.start(project.javaHome(), classPath, base.resolve("base"), base);
    headHost = HostProcess.start(project.javaHome(), classPath, base.resolve("head"), base);
  }

  @AfterAll
  static void stop() throws Exception {
    List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
    baseHost.close();
    headHost.close();
    for (ProcessHandle process : all) {
      process.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"avgt", "thrpt"})
  void bothSidesAreMeasuredInTurnsAndAllocationIsExact(String mode) throws Exception {
    Pair pair = lockStep(1).measure(key("kilobyte", mode), Map.of());

    assertThat(pair.warmups()).isGreaterThanOrEqualTo(2);
    assertThat(pair.counted()).hasSize(LockStep.FEWEST);
    assertThat(pair.rounds()).extracting(Round::first).contains(Version.BASE, Version.HEAD);
    for (Version version : Version.values()) {
      assertThat(pair.counted())
          .extracting(round -> round.of(version))
          .allSatisfy(sample -> assertThat(sample.wallNanos()).isBetween(1.0, 1e6))
          .allSatisfy(sample -> assertThat(sample.cpuNanos()).isBetween(1.0, 1e6));
      // An iteration in which the compiler changes its mind allocates a little by itself.
      assertThat(pair.counted().stream().mapToDouble(it -> it.of(version).bytes()).sorted())
          .element(LockStep.FEWEST / 2)
          .satisfies(middle -> assertThat(middle).isCloseTo(1024, within(1.0)));
    }
  }

  @Test
  void bothWorkersAreHeldOnOneProcessor() throws Exception {
    assumeThat(Path.of("/usr/bin/taskset")).exists();
    assumeThat(OneProcessor.of(new SplittableRandom(3))).isPresent();
    Path ofBase = base.resolve("where.base");
    Path ofHead = base.resolve("where.head");

    Pair pair =
        lockStep(3)
            .measure(
                key("kilobyte", "avgt"),
                Map.of(
                    Version.BASE, List.of("-Dwhere=" + ofBase),
                    Version.HEAD, List.of("-Dwhere=" + ofHead)));

    assertThat(pair.held()).isTrue();
    assertThat(allowed(ofBase)).containsOnlyDigits().isEqualTo(allowed(ofHead));
  }

  private static String allowed(Path status) throws Exception {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("Cpus_allowed_list:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void timeOfTheProcessorDoesNotCountWaiting() throws Exception {
    Pair pair = lockStep(2).measure(key("waits", "thrpt"), Map.of());

    assertThat(pair.counted().get(0).head().wallNanos()).isGreaterThan(1e6);
    assertThat(pair.counted().get(0).head().cpuNanos()).isLessThan(0.5e6);
  }

  @Test
  void roundsGoOnForAWhileAndThereAreTenOfLongOperations() throws Exception {
    Pair pair = lockStep(8, tempo(2, 1000)).measure(key("waits", "thrpt"), Map.of());
    Pair longer = lockStep(8, tempo(2, 1000)).measure(key("tenth", "thrpt"), Map.of());

    // Twenty of a second's rounds take 50 ms each: five times what they do on an idle machine.
    assertThat(pair.window()).isBetween(20, 250);
    assertThat(pair.counted()).hasSize(pair.window());
    assertThat(longer.window()).isEqualTo(LockStep.FEWEST);
  }

  @Test
  void theSidesMayRunTwoBenchmarks() throws Exception {
    Pair pair = lockStep(7).measure(key("kilobyte", "avgt"), key("waits", "thrpt"), Map.of());

    assertThat(pair.benchmark()).isEqualTo(key("waits", "thrpt"));
    assertThat(pair.counted())
        .allSatisfy(
            round -> {
              assertThat(round.base().bytes()).isCloseTo(1024, within(2.0));
              // An iteration costs some bytes of its own, and a starved one has a single operation.
              assertThat(round.head().bytes()).isLessThan(1000);
              assertThat(round.head().wallNanos()).isGreaterThan(1e6);
            });
  }

  @Test
  void forksEndAsJmhEndsThem() throws Exception {
    Path mark = base.resolve("mark");

    lockStep(3).measure(key("kilobyte", "avgt"), Map.of(Version.HEAD, List.of("-Dmark=" + mark)));

    assertThat(mark).content().startsWith("torn down");
  }

  @Test
  void forksRunWithTheirOwnArgumentsAndNotWithThoseOfTheHost() throws Exception {
    Path mark = base.resolve("arguments");

    lockStep(7).measure(key("annotated", "thrpt"), Map.of(Version.BASE, List.of("-Dmark=" + mark)));

    assertThat(mark)
        .content()
        .contains("-Dannotated=yes", "-Dmark=")
        .doesNotContain("TieredStopAtLevel", "-Xmx256m");
  }

  @Test
  void whateverHappensToAForkIsNamedAndTheNextPairIsMeasured() throws Exception {
    assertThat(broken("broken", Version.HEAD)).contains("IllegalStateException: planted");
    assertThat(broken("dead", Version.BASE)).contains("exit code 7");
    assertThat(broken("hung", Version.HEAD)).isEqualTo("no answer within 3 s: killed");
    assertThat(lockStep(4).measure(key("broken", "thrpt"), Map.of()).counted()).isNotEmpty();
    assertThat(forks()).isEmpty();
  }

  @Test
  void aForkThatCannotEvenStartIsNamed() {
    assertThatExceptionOfType(PairBroken.class)
        .isThrownBy(
            () ->
                lockStep(5)
                    .measure(
                        key("kilobyte", "avgt"), Map.of(Version.BASE, List.of("-XX:+NoSuchFlag"))))
        .satisfies(e -> assertThat(e.version()).isEqualTo(Version.BASE))
        .withMessageContaining("exit code 1>")
        .withMessageContaining("Unrecognized VM option 'NoSuchFlag'");
    assertThat(forks()).isEmpty();
  }

  private static String broken(String method, Version version) {
    PairBroken[] broken = new PairBroken[1];
    assertThatExceptionOfType(PairBroken.class)
        .isThrownBy(
            () ->
                lockStep(6)
                    .measure(key(method, "thrpt"), Map.of(version, List.of("-Dplanted=yes"))))
        .satisfies(e -> broken[0] = e);
    assertThat(broken[0].version()).isEqualTo(version);
    return broken[0].getMessage();
  }

  /** JVMs that hosts have started and that still live. */
  private static Stream<ProcessHandle> forks() {
    return ProcessHandle.current().children().flatMap(ProcessHandle::children);
  }

  private static BenchmarkKey key(String method, String mode) {
    return BenchmarkKey.of("t.Mini." + method, mode, Map.of());
  }

  private static LockStep lockStep(long seed) {
    return lockStep(seed, tempo(10, 0));
  }

  private static LockStep lockStep(long seed, Tempo tempo) {
    return new LockStep(baseHost, headHost, tempo, new SplittableRandom(seed));
  }

  private static Tempo tempo(int iteration, int measuring) {
    return new Tempo(
        Duration.ofMillis(iteration),
        Duration.ofMillis(measuring),
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        Duration.ofSeconds(3));
  }
}
