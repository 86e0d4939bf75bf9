package io.github.gatehouse.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Outcome;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverheadSessionTest {
  private static final String SOURCE =
      """
      package t;

      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      public class Mini {
        private long calls;

        private long spin(int turns) {
          long value = calls++;
          for (int i = 0; i < turns; i++) {
            value = value * 6364136223846793005L + 1442695040888963407L;
          }
          return value;
        }

        @Benchmark public long plain() { return spin(200_000); }
        @Benchmark public long counted() { calls++; return spin(200_000); }
        @Benchmark public long slow() { return spin(200_000) + spin(20_000); }
        @Benchmark public long nothing() { return calls; }
        @Benchmark public long count() { return calls++; }
        @Benchmark public long slowCount() { return spin(20_000); }
        @Benchmark public long broken() { throw new IllegalStateException("planted"); }
      }
      """;

  @TempDir private static Path directory;

  private static OverheadSetting setting;

  @BeforeAll
  static void compile() throws Exception {
    MiniProject project = new MiniProject(directory);
    List<Path> classPath = project.test("t/Mini.java", SOURCE).prepare().orElseThrow();
    setting =
        new OverheadSetting(
            project.javaHome(),
            classPath,
            new ProjectIds(),
            directory.resolve("out"),
            directory,
            List.of(),
            ExportCost.none());
  }

  private static BenchOverhead measured(String instrumented, String call) throws Exception {
    List<String> operation = List.of("Mini.plain", "Mini." + instrumented);
    List<String> calls = List.of("Mini.nothing", "Mini." + call);
    Claim claim = new Claim("mini", operation, calls, 1, new BigDecimal("1"), 3);
    Tempo tempo =
        new Tempo(
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));
    List<String> lines = new ArrayList<>();
    OverheadSession session =
        new OverheadSession(setting, tempo, new SplittableRandom(1), lines::add);
    Path file = directory.resolve("overhead/mini.json");
    BenchOverhead written =
        new OverheadRecord(file, new GitCli(directory), () -> Instant.EPOCH)
            .write(claim, List.of(), () -> new OverheadVerdict(claim, 0, session.measure(claim)));
    assertThat(CanonicalJson.read(Files.readString(file), BenchOverhead.class)).isEqualTo(written);
    return written;
  }

  @Test
  void instrumentationThatCostsNothingPassesItsBound() throws Exception {
    BenchOverhead measured = measured("counted", "count");
    assertThat(measured.claim().highPercent()).isLessThan(BigDecimal.ONE);
    assertThat(measured.operationNanos()).isBetween(new BigDecimal("1e4"), new BigDecimal("1e7"));
    assertThat(measured.unmeasured()).isNull();
  }

  @Test
  void aPlantedSlowInstrumentationFailsIt() throws Exception {
    BenchOverhead measured = measured("slow", "slowCount");
    assertThat(measured.claim().percent()).isBetween(new BigDecimal("3"), new BigDecimal("30"));
    assertThat(measured.evidence().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(measured.findings("again").get(0).id()).isEqualTo("overhead-too-high");
  }

  @Test
  void aForkThatFailsLeavesARecordThatSaysWhy() throws Exception {
    BenchOverhead measured = measured("broken", "count");
    assertThat(measured.claim()).isNull();
    assertThat(measured.unmeasured()).contains("Mini.broken: ").contains("planted");
    assertThat(measured.findings("again").get(0).id()).isEqualTo("overhead-unmeasured");
  }
}
