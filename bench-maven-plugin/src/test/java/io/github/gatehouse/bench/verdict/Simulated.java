package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchRuler;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.Machine;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sides made of numbers instead of measurements. */
final class Simulated {
  static final Machine HERE = new Machine("cpu", 2, "Linux", "17", "");
  static final Machine ELSEWHERE = new Machine("cpu", 64, "Linux", "17", "");

  private Simulated() {}

  static Measured measured(String mode, Double... forkLogs) {
    return new Measured(
        BenchmarkKey.of("p.C.m", mode, Map.of()), 1, List.of(forkLogs), Workers.unknown());
  }

  /** Forks that take 100 ns and allocate. */
  static Measured allocating(double operations, Double... bytes) {
    List<Double> logs = Collections.nCopies(bytes.length, Math.log(100));
    Workers workers = new Workers(List.of(), List.of(bytes), Double.NaN, operations);
    return new Measured(BenchmarkKey.of("p.C.m", "avgt", Map.of()), 1, logs, workers);
  }

  static Measured measured(List<Double> forkLogs) {
    return measured("avgt", forkLogs.toArray(Double[]::new));
  }

  /**
   * Forks whose logarithms scatter as a normal distribution.
   *
   * @param slower factor of the true time
   * @param sd of the logarithms between forks
   */
  static List<Double> forks(RandomGenerator random, int count, double slower, double sd) {
    return IntStream.range(0, count)
        .mapToObj(fork -> Math.log(100 * slower) + sd * random.nextGaussian())
        .collect(Collectors.toList());
  }

  static Side side(String name, Machine machine, boolean quick, Map<String, Measured> measured) {
    return side(name, machine, quick, measured, List.of());
  }

  static Side side(
      String name,
      Machine machine,
      boolean quick,
      Map<String, Measured> measured,
      List<BenchFailure> failures) {
    return side(name, machine, quick, measured, failures, ruler("100", "101"));
  }

  static BenchRuler ruler(String before, String after) {
    return new BenchRuler(new BigDecimal(before), new BigDecimal(after));
  }

  static Side side(
      String name,
      Machine machine,
      boolean quick,
      Map<String, Measured> measured,
      List<BenchFailure> failures,
      BenchRuler ruler) {
    List<String> expected =
        Stream.concat(measured.keySet().stream(), failures.stream().map(BenchFailure::id)).toList();
    BenchRun run =
        new BenchRun(
            null, null, "project", quick, 5, expected, failures, name, "2026", "2026", machine,
            null, ruler);
    return new Side(name, run, new TreeMap<>(measured));
  }
}
