package io.github.gatehouse.bench.builtin;

import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.quantization.benchmarks.AccuracyMain;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import io.github.gatehouse.receipts.model.RoundTrip;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Measures the accuracy of the kernels in a JVM like those that the benchmarks run in. */
final class AccuracyFork {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int WORDS = 8;

  private AccuracyFork() {}

  static QuantizationAccuracy measure(RunRequest request) throws IOException, InterruptedException {
    Path lines = request.output().resolve("accuracy.tsv");
    Files.deleteIfExists(lines);
    // Every module of the JDK: the incubating vector API is one of them where the JDK has it.
    List<String> options = new ArrayList<>(List.of("--add-modules", "ALL-SYSTEM"));
    options.addAll(request.tuning().jvmArgs());
    new JdkCommand(request.javaHome(), request.output(), LIMIT)
        .run(AccuracyMain.class, request.classPath(), options, List.of(lines.toString()));
    return parse(Files.readAllLines(lines));
  }

  /** Reads what {@link AccuracyMain} wrote. */
  static QuantizationAccuracy parse(List<String> lines) throws IOException {
    TreeSet<String> implementations = new TreeSet<>();
    List<RoundTrip> roundTrips = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split("\t", -1);
      if (words.length != WORDS) {
        throw new IOException("accuracy: '" + line + "' has no " + WORDS + " words");
      }
      implementations.add(words[0]);
      roundTrips.add(roundTrip(words));
    }
    return new QuantizationAccuracy(
        "gatehouse",
        Basis.MEASURED,
        String.join("+", implementations),
        AccuracyMain.roundTrips(),
        roundTrips);
  }

  private static RoundTrip roundTrip(String[] words) {
    return new RoundTrip(
        words[1],
        words[2],
        Integer.parseInt(words[3]),
        Integer.parseInt(words[4]),
        RoundTrip.decibels(Double.parseDouble(words[5])),
        RoundTrip.decibels(Double.parseDouble(words[6])),
        BigDecimal.valueOf(Double.parseDouble(words[7])));
  }
}
