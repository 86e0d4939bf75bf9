package io.github.gatehouse.bench.builtin;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.overhead.ExportCost;
import io.github.gatehouse.quantization.benchmarks.overhead.ExportMain;
import io.github.gatehouse.quantization.benchmarks.overhead.OtlpExport;
import io.github.gatehouse.quantization.benchmarks.overhead.OtlpReceiver;
import io.github.gatehouse.quantization.benchmarks.overhead.OverheadSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The exports of the built-in case: the receiver they go to, and what they cost. Exports are
 * measured as they happen in life, by a JVM that has not made many: each of these makes {@value
 * #EACH} after a first one.
 */
public record OtlpExports(OtlpReceiver receiver, JavaHome home, List<Path> classPath, Path output)
    implements ExportCost {
  private static final int EACH = 10;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Override
  public int intervalSeconds() {
    return OverheadSuite.INTERVAL_SECONDS;
  }

  @Override
  public List<Double> nanos(int times) throws IOException, InterruptedException {
    Path file = output.resolve("exports.txt");
    List<String> arguments = List.of(receiver.endpoint(), Integer.toString(EACH), file.toString());
    List<Double> nanos = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Files.deleteIfExists(file);
      new JdkCommand(home, output, LIMIT).run(ExportMain.class, classPath, arguments);
      String[] words = Files.readString(file).strip().split(" ");
      nanos.add(Double.parseDouble(words[1]) / Integer.parseInt(words[0]));
    }
    return nanos;
  }

  /** Each fork exports when it ends, and counts the same tokens as durations. */
  @Override
  public void arrived(int forks) throws IOException {
    if (!receiver.refused().isEmpty()) {
      throw new IOException("an export was refused: " + receiver.refused().get(0));
    }
    if (receiver.received() < forks) {
      throw new IOException(
          receiver.received()
              + " exports arrived; each of "
              + forks
              + " forks makes one when it ends");
    }
    for (OtlpExport export : receiver.exports()) {
      long tokens = export.counts().getOrDefault(OverheadSuite.TOKENS, 0L);
      long durations = export.counts().getOrDefault(OverheadSuite.DURATION, 0L);
      if (tokens < 1 || tokens != durations) {
        throw new IOException(
            "an export counts " + tokens + " tokens and " + durations + " durations of them");
      }
    }
  }
}
