package io.github.gatehouse.bench.doctor;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures code against itself, the subjects in turns, until the time is over. */
public final class Checkup {
  /** A scatter needs as many. */
  private static final int FEWEST = 2;

  private final LongSupplier nanos;
  private final Duration time;

  /** Measures one pair of the same code. */
  @FunctionalInterface
  public interface Meter {
    /**
     * Measures it.
     *
     * @throws PairBroken if a fork fails
     * @throws IOException if nothing can be measured any more
     */
    Pair measure() throws PairBroken, IOException, InterruptedException;
  }

  /**
   * What was measured of one subject.
   *
   * @param seconds that a pair took on average, its JVMs' starts included
   */
  public record Observation(String subject, List<Pair> pairs, double seconds) {
    public Observation {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * @param nanos since some moment, never backwards
   * @param time of measuring; every subject gets two pairs, however long they take
   */
  public Checkup(LongSupplier nanos, Duration time) {
    if (time.toSeconds() < 1 || time.toHours() >= 1) {
      throw new IllegalArgumentException(
          "bench.doctor.seconds is " + time.toSeconds() + "; it must be 1 to 3599");
    }
    this.nanos = nanos;
    this.time = time;
  }

  /**
   * Measures all subjects.
   *
   * @throws IOException if a pair cannot be measured: what fails here fails in every run
   */
  public List<Observation> of(Map<String, Meter> subjects)
      throws IOException, InterruptedException {
    Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    Map<String, Long> spent = new LinkedHashMap<>();
    long began = nanos.getAsLong();
    for (int round = 0; round < FEWEST || nanos.getAsLong() - began < time.toNanos(); round++) {
      for (Map.Entry<String, Meter> subject : subjects.entrySet()) {
        if (round >= FEWEST && nanos.getAsLong() - began >= time.toNanos()) {
          break;
        }
        long start = nanos.getAsLong();
        pairs
            .computeIfAbsent(subject.getKey(), name -> new ArrayList<>())
            .add(measure(subject.getKey(), subject.getValue()));
        spent.merge(subject.getKey(), nanos.getAsLong() - start, Long::sum);
      }
    }
    return subjects.keySet().stream()
        .map(
            name ->
                new Observation(
                    name, pairs.get(name), spent.get(name) / 1e9 / pairs.get(name).size()))
        .toList();
  }

  private static Pair measure(String subject, Meter meter)
      throws IOException, InterruptedException {
    try {
      return meter.measure();
    } catch (PairBroken e) {
      throw new IOException(subject + " could not be measured: " + e.getMessage(), e);
    }
  }
}
