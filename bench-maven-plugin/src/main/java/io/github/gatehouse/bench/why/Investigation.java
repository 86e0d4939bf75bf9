package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.profile.FlightRecording;
import io.github.gatehouse.bench.profile.FlightSettings;
import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Finds out why a benchmark got slower: measures one more pair with a flight recorder in both
 * forks, and writes what differs. The pair is never data of a verdict: recording costs time.
 */
public final class Investigation {
  /** Directory of all explanations, beside the report. */
  public static final String DIRECTORY = "why";

  /** Where the explanation of a benchmark lies, from the directory of the report: a plain name. */
  public static String place(String id) {
    return DIRECTORY + "/" + SafeName.of(id);
  }

  private static final Duration ITERATION = Duration.ofSeconds(1);

  private final Map<Version, HostProcess> hosts;
  private final RandomGenerator random;
  private final Path report;
  private final Tempo tempo;

  /**
   * @param random decides order and layout of the pair
   * @param report directory of the report
   */
  public Investigation(HostProcess base, HostProcess head, RandomGenerator random, Path report) {
    this(base, head, random, report, tempo(ITERATION));
  }

  Investigation(
      HostProcess base, HostProcess head, RandomGenerator random, Path report, Tempo tempo) {
    this.hosts = Map.of(Version.BASE, base, Version.HEAD, head);
    this.random = random;
    this.report = report;
    this.tempo = tempo;
  }

  /** The usual bounds, with iterations long enough for a thousand samples a side. */
  static Tempo tempo(Duration iteration) {
    Tempo usual = Tempo.standard();
    return new Tempo(iteration, usual.warmup(), usual.start(), usual.answer());
  }

  /**
   * Measures and explains one benchmark. Where that cannot be done the explanation says why, and
   * nothing else comes of it.
   *
   * @param id as people know it
   * @param jvmArgs of each side's forks
   * @param deviation standard deviation of ln(head/base) over the pairs of the verdict; 0 where it
   *     is not known
   * @throws IOException if a host is gone, or the explanation cannot be written
   */
  public Explanation explain(
      String id, BenchmarkKey key, Map<Version, List<String>> jvmArgs, double deviation)
      throws IOException, InterruptedException {
    Path directory = report.resolve(place(id));
    Files.createDirectories(directory);
    Map<Version, Path> recordings = new EnumMap<>(Version.class);
    recordings.put(Version.BASE, directory.resolve("base.jfr"));
    recordings.put(Version.HEAD, directory.resolve("head.jfr"));
    Explanation explanation;
    try {
      Pair pair = measure(key, jvmArgs, directory.resolve("settings.jfc"), recordings);
      explanation = compared(id, new PairFigures(pair), recordings, deviation, directory);
    } catch (PairBroken e) {
      explanation = Explanation.none(id, "the recorded pair broke: " + e.getMessage());
    }
    AtomicFile.write(directory.resolve("why.json"), CanonicalJson.write(explanation));
    AtomicFile.write(directory.resolve("why.md"), ExplanationMarkdown.of(explanation));
    return explanation;
  }

  private Pair measure(
      BenchmarkKey key,
      Map<Version, List<String>> jvmArgs,
      Path settings,
      Map<Version, Path> recordings)
      throws PairBroken, IOException, InterruptedException {
    FlightSettings.write(settings);
    Map<Version, List<String>> all = new EnumMap<>(Version.class);
    for (Version version : Version.values()) {
      Files.deleteIfExists(recordings.get(version));
      List<String> arguments = new ArrayList<>(jvmArgs.getOrDefault(version, List.of()));
      arguments.addAll(FlightSettings.jvmArgs(settings, recordings.get(version)));
      all.put(version, arguments);
    }
    return new LockStep(hosts.get(Version.BASE), hosts.get(Version.HEAD), tempo, random)
        .measure(key, all);
  }

  private Explanation compared(
      String id, PairFigures pair, Map<Version, Path> recordings, double deviation, Path directory)
      throws IOException {
    Map<Version, Profile> profiles = new EnumMap<>(Version.class);
    try {
      for (Version version : Version.values()) {
        Duration measured = pair.measured(tempo.iteration());
        profiles.put(version, FlightRecording.read(recordings.get(version), measured));
      }
    } catch (IOException e) {
      return Explanation.none(id, e.getMessage());
    }
    Evidence evidence =
        new Evidence(pair, profiles.get(Version.BASE), profiles.get(Version.HEAD), deviation);
    if (evidence.isEmpty()) {
      return Explanation.none(id, "no sample hit the benchmark on one of the sides");
    }
    Path flame = directory.resolve("flame.svg");
    AtomicFile.write(flame, evidence.flame(id));
    return evidence.explanation(id, report.relativize(flame).toString().replace('\\', '/'));
  }
}
