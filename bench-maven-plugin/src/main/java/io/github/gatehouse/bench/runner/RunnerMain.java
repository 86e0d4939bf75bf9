package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Lists the benchmarks of its class path, waits to be told which to run, runs each by itself in
 * JMH's forks, and writes JMH's results. Arguments: the file with its settings.
 */
public final class RunnerMain {
  private final PrintStream wire;
  private final Settings settings;
  private final OutputFormat log;
  private final List<RunResult> results = new ArrayList<>();

  private RunnerMain(PrintStream wire, Settings settings, PrintStream text) {
    this.wire = wire;
    this.settings = settings;
    this.log = OutputFormatFactory.createFormatInstance(text, VerboseMode.NORMAL);
  }

  /** Entry of the runner's JVM. */
  public static void main(String[] arguments) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
      properties.load(in);
    }
    Settings settings = new Settings(properties);
    PrintStream wire = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (PrintStream text = stream(settings.log())) {
      // What benchmarks or JMH print must not be mistaken for our lines.
      System.setOut(text);
      new RunnerMain(wire, settings, text).run();
    }
    System.exit(0);
  }

  private void run() throws IOException {
    Listing listing = Listing.read(log);
    Orders orders = Orders.listen();
    listing.tell(wire, entry -> settings.forks(entry.forks()));
    for (int index : indices(orders.next())) {
      new Measurement(wire, settings, log)
          .run(index, listing.entries().get(index))
          .ifPresent(results::add);
    }
    writeResults();
    wire.println(Wire.line("end"));
  }

  private static int[] indices(String line) {
    return line.isBlank()
        ? new int[0]
        : Arrays.stream(line.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private void writeResults() throws IOException {
    try (PrintStream out = stream(settings.results())) {
      if (results.isEmpty()) {
        out.println("[]");
      } else {
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
      }
    }
  }

  private static PrintStream stream(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
