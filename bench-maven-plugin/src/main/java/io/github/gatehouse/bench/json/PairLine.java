package io.github.gatehouse.bench.json;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A pair on one line, its rounds as columns.
 *
 * @param first whose came first in each round, a letter each: {@code B} or {@code H}
 */
record PairLine(
    String id,
    Role role,
    String session,
    String at,
    BenchmarkKey benchmark,
    Version started,
    int warmups,
    boolean settled,
    boolean held,
    int window,
    String first,
    Columns base,
    Columns head) {
  PairLine {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(head, "head");
  }

  static PairLine of(RecordedPair recorded) {
    Pair pair = recorded.pair();
    String first =
        pair.rounds().stream()
            .map(round -> round.first().name().substring(0, 1))
            .collect(Collectors.joining());
    return new PairLine(
        recorded.id(),
        recorded.role(),
        recorded.session(),
        recorded.at(),
        pair.benchmark(),
        pair.started(),
        pair.warmups(),
        pair.settled(),
        pair.held(),
        pair.window(),
        first,
        Columns.of(pair.rounds(), Round::base),
        Columns.of(pair.rounds(), Round::head));
  }

  /**
   * The pair.
   *
   * @throws IllegalArgumentException if the columns differ in length or hold impossible values
   */
  RecordedPair pair() {
    List<Round> rounds = new ArrayList<>();
    base.check("base", first.length());
    head.check("head", first.length());
    for (int i = 0; i < first.length(); i++) {
      rounds.add(new Round(side(first.charAt(i)), base.sample(i), head.sample(i)));
    }
    return new RecordedPair(
        id,
        role,
        session,
        at,
        new Pair(benchmark, started, warmups, settled, held, window, rounds));
  }

  private static Version side(char letter) {
    return switch (letter) {
      case 'B' -> Version.BASE;
      case 'H' -> Version.HEAD;
      default -> throw new IllegalArgumentException("first holds '" + letter + "'; B or H may be");
    };
  }

  /** One side's samples; null stands for what could not be measured. */
  record Columns(
      List<Double> wallNanos,
      List<Long> operations,
      List<Double> cpuNanos,
      List<Double> bytes,
      List<Long> compileMillis,
      List<Long> gcMillis,
      List<Double> others,
      List<Double> waitedNanos,
      List<Double> timed) {
    Columns {
      Objects.requireNonNull(wallNanos, "wallNanos");
      Objects.requireNonNull(operations, "operations");
      Objects.requireNonNull(cpuNanos, "cpuNanos");
      Objects.requireNonNull(bytes, "bytes");
      Objects.requireNonNull(compileMillis, "compileMillis");
      Objects.requireNonNull(gcMillis, "gcMillis");
      Objects.requireNonNull(others, "others");
      Objects.requireNonNull(waitedNanos, "waitedNanos");
      Objects.requireNonNull(timed, "timed");
    }

    static Columns of(List<Round> rounds, Function<Round, Sample> side) {
      List<Sample> samples = rounds.stream().map(side).toList();
      return new Columns(
          numbers(samples, Sample::wallNanos),
          samples.stream().map(Sample::operations).toList(),
          numbers(samples, Sample::cpuNanos),
          numbers(samples, Sample::bytes),
          samples.stream().map(Sample::compileMillis).toList(),
          samples.stream().map(Sample::gcMillis).toList(),
          numbers(samples, Sample::others),
          numbers(samples, Sample::waitedNanos),
          numbers(samples, Sample::timed));
    }

    private static List<Double> numbers(List<Sample> samples, Function<Sample, Double> value) {
      List<Double> all = new ArrayList<>();
      samples.forEach(sample -> all.add(value.apply(sample).isNaN() ? null : value.apply(sample)));
      return all;
    }

    void check(String side, int rounds) {
      for (List<?> column :
          List.of(
              wallNanos,
              operations,
              cpuNanos,
              bytes,
              compileMillis,
              gcMillis,
              others,
              waitedNanos,
              timed)) {
        if (column.size() != rounds) {
          throw new IllegalArgumentException(
              side + " has " + column.size() + " values; first has " + rounds + " rounds");
        }
      }
    }

    Sample sample(int i) {
      return new Sample(
          known(wallNanos.get(i)),
          Objects.requireNonNull(operations.get(i), "operations"),
          known(cpuNanos.get(i)),
          known(bytes.get(i)),
          Objects.requireNonNull(compileMillis.get(i), "compileMillis"),
          Objects.requireNonNull(gcMillis.get(i), "gcMillis"),
          known(others.get(i)),
          known(waitedNanos.get(i)),
          known(timed.get(i)));
    }

    private static double known(Double value) {
      return value == null ? Double.NaN : value;
    }
  }
}
