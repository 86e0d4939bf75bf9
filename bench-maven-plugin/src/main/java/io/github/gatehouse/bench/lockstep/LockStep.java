package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Measures pairs: starts a fork of each side, warms both together until both are warm, then lets
 * them measure in turns, one iteration of each a round. Which side starts, and which comes first in
 * a round, is decided by a fair coin.
 */
public final class LockStep {
  /** Rounds of a pair that count, at least. */
  public static final int FEWEST = 10;

  /** So many times the rounds that count, until they no longer drift. */
  private static final int MOST = 4;

  /** The heap grows in steps, each of which is used for the first time: that takes longest. */
  private static final int MOST_OF_GROWTH = 12;

  private static final int LAYOUT = 1024;

  /** A busy machine compiles slowly: while it does, warming up may take so many times its cap. */
  private static final int PATIENCE = 5;

  private final Map<Version, HostProcess> hosts;
  private final Tempo tempo;
  private final RandomGenerator random;

  /**
   * @param random decides order and layout; seeded, so that a run can be repeated
   */
  public LockStep(HostProcess base, HostProcess head, Tempo tempo, RandomGenerator random) {
    this.hosts = new EnumMap<>(Map.of(Version.BASE, base, Version.HEAD, head));
    this.tempo = tempo;
    this.random = random;
  }

  /**
   * Measures one pair. Both forks have ended when it returns or throws.
   *
   * @param jvmArgs for each side's fork, added to those of the benchmark's annotations
   * @throws PairBroken if a fork fails, dies or hangs
   * @throws IOException if a host is gone
   */
  public Pair measure(BenchmarkKey benchmark, Map<Version, List<String>> jvmArgs)
      throws PairBroken, IOException, InterruptedException {
    return measure(benchmark, benchmark, jvmArgs);
  }

  /**
   * Measures a pair of two benchmarks, such as one without and one with instrumentation. The pair
   * goes by the name of {@code head}.
   *
   * @throws PairBroken as {@link #measure(BenchmarkKey, Map)}
   * @throws IOException as {@link #measure(BenchmarkKey, Map)}
   */
  public Pair measure(BenchmarkKey base, BenchmarkKey head, Map<Version, List<String>> jvmArgs)
      throws PairBroken, IOException, InterruptedException {
    Version first = coin();
    try (Reception reception = Reception.open()) {
      String layout = "-Dgatehouse.layout=" + "x".repeat(1 + random.nextInt(LAYOUT));
      for (Version version : List.of(first, first.other())) {
        List<String> arguments = new ArrayList<>(jvmArgs.getOrDefault(version, List.of()));
        arguments.add(layout);
        hosts
            .get(version)
            .fork(
                version == Version.BASE ? base : head,
                tempo.iteration(),
                reception.invitation(version),
                arguments);
      }
      return measured(head, first, reception);
    }
  }

  private Pair measured(BenchmarkKey benchmark, Version first, Reception reception)
      throws PairBroken, IOException, InterruptedException {
    Map<Version, ForkLink> links = new EnumMap<>(Version.class);
    boolean ended = false;
    try {
      Optional<PairBroken> broken = Optional.empty();
      Pair pair = null;
      try {
        reception.receive(links, tempo.start(), tempo.answer(), this::failed);
        pair = inTurns(benchmark, first, links);
        links.get(first).finish();
        links.get(first.other()).finish();
      } catch (PairBroken e) {
        broken = Optional.of(e);
        hosts.values().forEach(HostProcess::killFork);
      }
      Map<Version, Optional<String>> ends = ends();
      ended = true;
      if (broken.isPresent()) {
        throw explained(broken.get(), ends.get(broken.get().version()));
      }
      return pair;
    } finally {
      if (!ended) {
        links.values().forEach(ForkLink::kill);
      }
      links.values().forEach(ForkLink::close);
    }
  }

  /** How the forks have ended, waited for. */
  private Map<Version, Optional<String>> ends() throws IOException, InterruptedException {
    Map<Version, Optional<String>> ends = new EnumMap<>(Version.class);
    for (Version version : Version.values()) {
      ends.put(version, hosts.get(version).ended());
    }
    return ends;
  }

  /** The fork's own words are better than ours, where it had time for some. */
  private static PairBroken explained(PairBroken broken, Optional<String> said) {
    boolean died = broken.getMessage().endsWith("died");
    return died && said.isPresent() ? new PairBroken(broken.version(), said.get()) : broken;
  }

  private void failed(Set<Version> arrived) throws PairBroken, IOException, InterruptedException {
    for (Version version : Version.values()) {
      Optional<String> failure =
          arrived.contains(version) ? Optional.empty() : hosts.get(version).failure();
      if (failure.isPresent()) {
        throw new PairBroken(version, failure.get());
      }
    }
  }

  private Pair inTurns(BenchmarkKey benchmark, Version started, Map<Version, ForkLink> links)
      throws PairBroken {
    List<Sample> base = new ArrayList<>();
    List<Sample> head = new ArrayList<>();
    MonotonicClock.Deadline cap = MonotonicClock.in(tempo.warmup());
    MonotonicClock.Deadline last = MonotonicClock.in(tempo.warmup().multipliedBy(PATIENCE));
    boolean warm = false;
    while (!warm
        && !last.passed()
        && !(cap.passed()
            && Warmth.tried(base, tempo.warmup())
            && Warmth.tried(head, tempo.warmup()))) {
      // Whatever is done first to one side is done first to the side that the coin has chosen.
      links.get(started).grant();
      links.get(started.other()).grant();
      base.add(links.get(Version.BASE).sample());
      head.add(links.get(Version.HEAD).sample());
      warm =
          Warmth.warm(base)
              && Warmth.warm(head)
              && links.values().stream().allMatch(link -> Warmth.grown(link.sinceGrowth()));
    }
    List<Long> threads = links.values().stream().map(ForkLink::thread).toList();
    boolean held = OneProcessor.of(random).map(it -> it.hold(threads)).orElse(false);
    List<Round> rounds = new ArrayList<>();
    MonotonicClock.Deadline end = MonotonicClock.in(tempo.measuring());
    while (rounds.size() < FEWEST || !end.passed() && !Warmth.precise(rounds)) {
      rounds.add(round(links));
    }
    int window = rounds.size();
    while (rounds.size() < MOST * window && drifts(rounds, window)
        || rounds.size() < MOST_OF_GROWTH * window && grew(links, window)) {
      rounds.add(round(links));
    }
    return new Pair(benchmark, started, base.size(), warm, held, window, rounds);
  }

  private Round round(Map<Version, ForkLink> links) throws PairBroken {
    Version first = coin();
    Map<Version, Sample> samples = new EnumMap<>(Version.class);
    for (Version version : List.of(first, first.other())) {
      links.get(version).grant();
      samples.put(version, links.get(version).sample());
    }
    return new Round(first, samples.get(Version.BASE), samples.get(Version.HEAD));
  }

  /** True where a round that would count used memory for the first time. */
  private static boolean grew(Map<Version, ForkLink> links, int window) {
    return links.values().stream().anyMatch(link -> link.sinceGrowth() < window);
  }

  private static boolean drifts(List<Round> rounds, int window) {
    return Warmth.drifts(rounds.subList(rounds.size() - window, rounds.size()));
  }

  private Version coin() {
    return random.nextBoolean() ? Version.BASE : Version.HEAD;
  }
}
