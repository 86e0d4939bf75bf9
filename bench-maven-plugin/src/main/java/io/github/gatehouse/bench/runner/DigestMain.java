package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks once each, in this JVM, and says what they computed. Arguments: the file for
 * JMH's log, the file with the benchmarks that are wanted, and the JVM arguments of those to run:
 * of others it says which they need.
 */
public final class DigestMain {
  private final PrintStream wire;
  private final OutputFormat log;
  private final Set<String> wanted;
  private final List<String> jvmArgs;

  private DigestMain(PrintStream wire, OutputFormat log, Set<String> wanted, List<String> jvmArgs) {
    this.wire = wire;
    this.log = log;
    this.wanted = wanted;
    this.jvmArgs = jvmArgs;
  }

  /** Entry of the JVM that compares results. */
  public static void main(String[] arguments) throws IOException {
    PrintStream wire = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream text =
        new PrintStream(Files.newOutputStream(Path.of(arguments[0])), true, StandardCharsets.UTF_8);
    System.setOut(text);
    OutputFormat log = OutputFormatFactory.createFormatInstance(text, VerboseMode.SILENT);
    Set<String> wanted = new HashSet<>(Files.readAllLines(Path.of(arguments[1])));
    List<String> all = List.of(arguments);
    Orders.listen();
    new DigestMain(wire, log, wanted, all.subList(2, all.size())).run();
    // Whatever threads benchmarks have left behind.
    ForkedJvm.endNow("all results are told");
  }

  /** How a benchmark is asked for, and answered: it computes the same in every mode. */
  public static String name(String benchmark, Map<String, String> params) {
    return Wire.line("wanted", benchmark, Wire.params(params));
  }

  private void run() {
    Set<String> done = new HashSet<>();
    for (BenchmarkListEntry listed : BenchmarkList.defaultList().getAll(log, List.of())) {
      for (Entry entry : Entry.expand(listed)) {
        String name = name(entry.name(), entry.params());
        if (wanted.contains(name) && done.add(name)) {
          one(listed, entry, name);
        }
      }
    }
  }

  private void one(BenchmarkListEntry listed, Entry entry, String name) {
    List<String> needed = new ArrayList<>(entry.jvmArgs());
    needed.addAll(entry.jvmArgsAppend());
    if (!needed.equals(jvmArgs)) {
      List<Object> words = new ArrayList<>(List.of(name));
      words.addAll(needed);
      wire.println(Wire.line("elsewhere", words.toArray()));
    } else if (listed.getThreadGroups().length > 1) {
      wire.println(Wire.line("failed", name, "its threads have different roles"));
    } else {
      wire.println(Wire.line("begin", name));
      ResultSketch sketch = new ResultSketch();
      String failure = compute(entry, sketch);
      wire.println(
          failure == null
              ? Wire.line("result", name, sketch.words())
              : Wire.line("failed", name, failure));
    }
  }

  private String compute(Entry entry, ResultSketch sketch) {
    OptionsBuilder options = new OptionsBuilder();
    entry.params().forEach((param, value) -> options.param(param, value));
    options
        .include("^" + Pattern.quote(entry.name()) + "$")
        .mode(Mode.SingleShotTime)
        .forks(0)
        .threads(1)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementBatchSize(1)
        .shouldFailOnError(true);
    ResultTap.open(sketch);
    try {
      return new Runner(options.build(), log).run().isEmpty() ? "JMH gave no result" : null;
    } catch (RunnerException e) {
      return first(e).toString().lines().findFirst().orElse("JMH failed");
    } finally {
      ResultTap.open(null);
    }
  }

  /** What went wrong first: JMH wraps it, and hangs what its threads threw onto the wrapper. */
  private static Throwable first(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null || at.getSuppressed().length > 0) {
      at = at.getCause() != null ? at.getCause() : at.getSuppressed()[0];
    }
    return at;
  }
}
