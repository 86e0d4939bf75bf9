package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A project in two versions, the second of which is slower for reasons that are known. */
final class PlantedSlowdowns implements AutoCloseable {
  private static final String SOURCE =
      """
      package t;

      import java.util.concurrent.TimeUnit;
      import java.util.function.LongUnaryOperator;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Thread)
      @BenchmarkMode(Mode.AverageTime)
      @OutputTimeUnit(TimeUnit.NANOSECONDS)
      public class Planted {
        interface Shape { long area(); }
        record Square(long side) implements Shape { public long area() { return side * side; } }
        record Strip(long side) implements Shape { public long area() { return side * 3; } }
        record Disc(long side) implements Shape { public long area() { return side * side * 22 / 7; } }
        record Point(long side) implements Shape { public long area() { return side ^ 5; } }

        private final long[] values = new long[512];
        private final Shape[] shapes = new Shape[512];
        private long seed = 42;
        public Object kept;

        @Setup
        public void fill() {
          for (int i = 0; i < values.length; i++) {
            values[i] = i * 31L;
            shapes[i] = switch (i % SHAPES) {
              case 0 -> new Square(i);
              case 1 -> new Strip(i);
              case 2 -> new Disc(i);
              default -> new Point(i);
            };
          }
        }

        @Benchmark
        public long chain() {
          return steady() + helper(seed++);
        }

        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        private long helper(long x) {
          long h = x;
          for (int i = 0; i < LINKS; i++) {
            h = Long.rotateLeft(h * 0x9E3779B97F4A7C15L, 17) ^ i;
          }
          return h;
        }

        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        private long steady() {
          long sum = 0;
          for (long value : values) {
            sum = sum * 31 + value;
          }
          return sum;
        }

        @Benchmark
        public long allocation() {
          return steady() + pack(seed++);
        }

        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        private long pack(long x) {
          byte[] bytes = new byte[BYTES];
          bytes[(int) (x & 7)] = (byte) x;
          kept = bytes;
          return x;
        }

        @Benchmark
        public long calls() {
          long sum = 0;
          for (Shape shape : shapes) {
            sum += shape.area();
          }
          return sum;
        }

        @Benchmark
        public long same() {
          LongUnaryOperator step = x -> x * 17 + seed;
          long sum = steady();
          for (long value : values) {
            sum += step.applyAsLong(value);
          }
          return sum;
        }
      }
      """;

  private final HostProcess base;
  private final HostProcess head;
  private final Path report;

  PlantedSlowdowns(Path directory) throws Exception {
    base = host(directory.resolve("base"), "200", "16", "2");
    head = host(directory.resolve("head"), "600", "1024", "4");
    report = directory.resolve("report");
  }

  private static HostProcess host(Path directory, String links, String bytes, String shapes)
      throws Exception {
    String text = SOURCE.replace("LINKS", links).replace("BYTES", bytes).replace("SHAPES", shapes);
    MiniProject project = new MiniProject(directory);
    return HostProcess.start(
        project.javaHome(),
        project.test("t/Planted.java", text).prepare().orElseThrow(),
        directory.resolve("host"),
        directory);
  }

  Explanation explain(String method, Duration iteration) throws Exception {
    return explain(method, iteration, Map.of());
  }

  Explanation explain(String method, Duration iteration, Map<Version, List<String>> jvmArgs)
      throws Exception {
    Tempo tempo = Investigation.tempo(iteration);
    return new Investigation(base, head, new SplittableRandom(7), report, tempo)
        .explain(
            "Planted." + method,
            BenchmarkKey.of("t.Planted." + method, "avgt", Map.of()),
            jvmArgs,
            0);
  }

  Path report() {
    return report;
  }

  @Override
  public void close() {
    base.close();
    head.close();
  }
}
