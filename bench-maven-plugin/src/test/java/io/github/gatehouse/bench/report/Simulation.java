package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Pairs of a benchmark as a busy machine gives them.
 *
 * @param nanos of the base, per operation
 * @param shift logarithm of head over base
 * @param noise of forks, as a logarithm
 * @param bytes that the base allocates, and the head
 * @param modes how much slower every other fork is: 0 for one mode only
 */
record Simulation(
    String id,
    Role role,
    int pairs,
    double nanos,
    double shift,
    double noise,
    double[] bytes,
    double modes) {
  private static final Instant START = Instant.parse("2026-11-29T09:30:00Z");

  List<RecordedPair> run(RandomGenerator random) {
    List<RecordedPair> all = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      boolean disturbed = random.nextDouble() < 0.12;
      String at = START.plusSeconds(7L + 41L * i + random.nextInt(30)).toString();
      String session = i < 30 ? "s1" : "s2";
      all.add(new RecordedPair(id, role, session, at, pair(random, disturbed)));
    }
    return all;
  }

  private Pair pair(RandomGenerator random, boolean disturbed) {
    double others = disturbed ? 0.6 + random.nextDouble() : 0.15 * random.nextDouble();
    double[] forks = new double[2];
    for (int side = 0; side < 2; side++) {
      double mode = random.nextBoolean() ? modes : 0;
      forks[side] = nanos * Math.exp(side * shift + mode + noise * random.nextGaussian());
    }
    List<Round> rounds = new ArrayList<>();
    int count = 10 + (random.nextInt(6) == 0 ? random.nextInt(20) : 0);
    for (int i = 0; i < count; i++) {
      Version first = random.nextBoolean() ? Version.BASE : Version.HEAD;
      Sample base = sample(forks[0], bytes[0], others, random);
      Sample head = sample(forks[1], bytes[1], others, random);
      rounds.add(new Round(first, base, head));
    }
    return new Pair(
        new BenchmarkKey("org.example.B.m", "avgt", new TreeMap<>()),
        random.nextBoolean() ? Version.BASE : Version.HEAD,
        10 + random.nextInt(25),
        random.nextInt(20) > 0,
        true,
        10,
        rounds);
  }

  private Sample sample(double fork, double bytes, double others, RandomGenerator random) {
    double cpu = fork * Math.exp(noise / 2 * random.nextGaussian());
    double wall = cpu * (1.01 + others * 0.4 * random.nextDouble());
    long operations = Math.max(1, (long) (1e8 / wall));
    long compile = random.nextInt(8) == 0 ? 3 : 0;
    long gc = bytes > 0 && random.nextInt(4) == 0 ? 2 : 0;
    double waited = wall * 0.002 * random.nextDouble();
    return new Sample(wall, operations, cpu, bytes, compile, gc, others, waited, 0.98);
  }
}
