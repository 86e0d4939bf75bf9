package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.control.ControlSuite;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/**
 * The hosts of a session: a JVM with JMH for each place that forks are started from, itself started
 * when it is needed and once more where it died.
 */
final class Sides implements Meter, AutoCloseable {
  /** Rounds of the canary, whose work varies less than any benchmark's. */
  private static final Duration CANARY = Duration.ofMillis(500);

  private final AbRequest request;
  private final Tempo tempo;
  private final RandomGenerator random;
  private final Map<Place, HostProcess> hosts = new EnumMap<>(Place.class);
  private final Map<Place, Integer> deaths = new EnumMap<>(Place.class);
  private ControlSuite controls;

  /** Where forks are started from. */
  private enum Place {
    BASE,
    HEAD,
    COPY,
    PLAIN,
    SLOWED
  }

  Sides(AbRequest request, Tempo tempo, RandomGenerator random) {
    this.request = request;
    this.tempo = tempo;
    this.random = random;
  }

  /** The host of the head, which tells what machine and JVM we are on. */
  HostProcess head() throws IOException, InterruptedException {
    return host(Place.HEAD);
  }

  @Override
  public Pair measure(Turn turn) throws PairBroken, IOException, InterruptedException {
    return switch (turn.role()) {
      case GATE -> measure(turn, Place.BASE, Place.HEAD);
      case SELF_CONTROL -> measure(turn, Place.BASE, Place.COPY);
      case CANARY -> canary();
    };
  }

  private Pair measure(Turn turn, Place base, Place head)
      throws PairBroken, IOException, InterruptedException {
    BenchmarkKey before = key(turn, Version.BASE, host(base));
    BenchmarkKey after = key(turn, Version.HEAD, host(head));
    Map<Version, List<String>> arguments =
        Map.of(Version.BASE, request.jvmArgs(), Version.HEAD, request.jvmArgs());
    return pair(Map.of(Version.BASE, base, Version.HEAD, head), before, after, arguments, tempo);
  }

  private BenchmarkKey key(Turn turn, Version version, HostProcess host) throws PairBroken {
    SortedMap<String, BenchmarkKey> keys = request.ids().of(host.benchmarks());
    if (!keys.containsKey(turn.id())) {
      throw new PairBroken(version, "JMH lists no such benchmark there");
    }
    return keys.get(turn.id());
  }

  private Pair canary() throws PairBroken, IOException, InterruptedException {
    List<String> slowed = new ArrayList<>(request.jvmArgs());
    slowed.add(ControlSuite.work(1 + request.budget().detect()));
    List<String> plain = new ArrayList<>(request.jvmArgs());
    plain.add(ControlSuite.work(1));
    return pair(
        Map.of(Version.BASE, Place.PLAIN, Version.HEAD, Place.SLOWED),
        ControlSuite.key(),
        ControlSuite.key(),
        Map.of(Version.BASE, plain, Version.HEAD, slowed),
        tempo.atMost(CANARY));
  }

  private Pair pair(
      Map<Version, Place> places,
      BenchmarkKey base,
      BenchmarkKey head,
      Map<Version, List<String>> arguments,
      Tempo pace)
      throws PairBroken, IOException, InterruptedException {
    LockStep lockStep =
        new LockStep(host(places.get(Version.BASE)), host(places.get(Version.HEAD)), pace, random);
    try {
      return lockStep.measure(base, head, arguments);
    } catch (IOException e) {
      throw afterDeath(places, e);
    }
  }

  /** Both hosts are ended: what their forks do now, nobody knows. */
  private PairBroken afterDeath(Map<Version, Place> places, IOException death) throws IOException {
    Version dead = alive(places.get(Version.HEAD)) ? Version.BASE : Version.HEAD;
    for (Place place : places.values()) {
      hosts.remove(place).close();
    }
    if (deaths.merge(places.get(dead), 1, Integer::sum) > 1) {
      throw new IOException(
          death.getMessage() + "\nIt has ended before: nothing more is measured", death);
    }
    return new PairBroken(dead, death.getMessage() + "; it is started again");
  }

  private boolean alive(Place place) {
    return hosts.get(place).alive();
  }

  private HostProcess host(Place place) throws IOException, InterruptedException {
    HostProcess host = hosts.get(place);
    if (host == null) {
      Path logs = request.output().resolve("hosts").resolve(place.name().toLowerCase(Locale.ROOT));
      host = HostProcess.start(request.javaHome(), classPath(place), logs, request.working());
      hosts.put(place, host);
    }
    return host;
  }

  private List<Path> classPath(Place place) throws IOException, InterruptedException {
    switch (place) {
      case BASE:
        return request.base().classPath();
      case HEAD:
        return request.head().classPath();
      case COPY:
        return request.copy().classPath();
      default:
        if (controls == null) {
          controls =
              ControlSuite.prepare(
                  request.javaHome(), request.controls(), request.output().resolve("control"));
        }
        return controls.classPath();
    }
  }

  @Override
  public void close() {
    hosts.values().forEach(HostProcess::close);
    hosts.clear();
  }
}
