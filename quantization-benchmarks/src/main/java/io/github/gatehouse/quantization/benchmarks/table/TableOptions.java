package io.github.gatehouse.quantization.benchmarks.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command was asked for.
 *
 * @param jdks directories of JDKs, at least one
 * @param cycles forks of each group and JDK
 * @param quick one short cycle, to see that all works
 * @param only regular expression searched in sections; others are not measured
 * @param jvmArguments added to those of the forks
 * @param output directory of the results
 * @param docs directory whose page and picture are replaced too
 * @param render file of raw data to draw again instead of measuring
 */
record TableOptions(
    List<Path> jdks,
    int cycles,
    boolean quick,
    String only,
    List<String> jvmArguments,
    Path output,
    Optional<Path> docs,
    Optional<Path> render) {
  static final String USAGE =
      "KernelTable [--jdk DIRECTORY]... [--cycles 5] [--quick] [--only REGEX]"
          + " [--jvm-arg ARGUMENT]... [--out target] [--docs docs] [--render RAW-DATA]";

  TableOptions {
    jdks = List.copyOf(jdks);
    jvmArguments = List.copyOf(jvmArguments);
    if (cycles < 1 || cycles > 100) {
      throw new IllegalArgumentException("--cycles is " + cycles + "; it must be 1 to 100");
    }
  }

  /**
   * Reads arguments; empty ones are skipped, so that a build can pass what may be absent.
   *
   * @param own the JDK to use where none is named
   * @throws IllegalArgumentException for an unknown argument
   */
  static TableOptions parse(List<String> arguments, Path own) {
    List<Path> jdks = new ArrayList<>();
    List<String> jvmArguments = new ArrayList<>();
    int cycles = 5;
    boolean quick = false;
    String only = "";
    Path output = Path.of("target");
    Path docs = null;
    Path render = null;
    for (int i = 0; i < arguments.size(); i++) {
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      switch (arguments.get(i)) {
        case "--quick" -> quick = true;
        case "--jdk" -> add(jdks, value);
        case "--cycles" -> cycles = Integer.parseInt(value);
        case "--only" -> only = value;
        case "--jvm-arg" -> jvmArguments.addAll(List.of(value.split(" ")));
        case "--out" -> output = Path.of(value);
        case "--docs" -> docs = Path.of(value);
        case "--render" -> render = Path.of(value);
        default -> throw new IllegalArgumentException(arguments.get(i) + "? Fix: " + USAGE);
      }
      i += arguments.get(i).equals("--quick") ? 0 : 1;
    }
    jvmArguments.removeIf(String::isEmpty);
    return new TableOptions(
        jdks.isEmpty() ? List.of(own) : jdks,
        quick ? 1 : cycles,
        quick,
        only,
        jvmArguments,
        output,
        Optional.ofNullable(docs),
        Optional.ofNullable(render));
  }

  /** Directories that a build passes where nobody named one are empty, and no JDK. */
  private static void add(List<Path> jdks, String value) {
    Path jdk = Path.of(value);
    if (!value.isEmpty() && !jdks.contains(jdk)) {
      jdks.add(jdk);
    }
  }

  Turns.Plan plan() {
    return quick ? new Turns.Plan(20, 3, 1_000, 6_000) : new Turns.Plan(60, 9, 6_000, 20_000);
  }
}
