package io.github.gatehouse.bench.evaluation.recorder;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Measures pairs for so many minutes and writes a recording: the built-in suite against a copy of
 * itself, and each injection at each level against level 0. All take turns in random order; with
 * {@code -Dshare.25=0.4} those at level 25 have two turns in five, and {@code share.0} is of the
 * suite.
 *
 * <p>Arguments: a directory to work in, the name of the session, minutes, and the directory of the
 * injections' sources. The recording is named after the session and lies in the directory.
 */
public final class RecorderMain {
  private static final int[] LEVELS = {2, 5, 10, 25};

  private final Path file;
  private final String session;
  private final Path work;
  private final List<HostProcess> hosts = new ArrayList<>();

  private record Task(String id, int level, HostProcess base, HostProcess head, BenchmarkKey key) {
    double share() {
      return Double.parseDouble(System.getProperty("share." + level, "1"));
    }
  }

  private RecorderMain(Path directory, String session) {
    this.file = directory.resolve(session + ".jsonl");
    this.session = session;
    this.work = directory.resolve(session);
  }

  /** Entry. */
  public static void main(String[] arguments) throws Exception {
    RecorderMain recorder = new RecorderMain(Path.of(arguments[0]).toAbsolutePath(), arguments[1]);
    try {
      recorder.record(
          Duration.ofMinutes(Long.parseLong(arguments[2])), Path.of(arguments[3]).toAbsolutePath());
    } finally {
      recorder.hosts.forEach(HostProcess::close);
    }
  }

  private void record(Duration time, Path sources) throws Exception {
    Files.createDirectories(work);
    Trees trees = new Trees(sources, work);
    List<Task> tasks = new ArrayList<>();
    HostProcess one = host("a", trees.copy("a"));
    HostProcess other = host("b", trees.copy("b"));
    for (BenchmarkKey key : one.benchmarks()) {
      BenchmarkSeries.idOf(key.name(), key.params())
          .ifPresent(id -> tasks.add(new Task(id, 0, one, other, key)));
    }
    HostProcess base = host("p00", trees.level(0));
    for (int level : LEVELS) {
      HostProcess head = host(String.format("p%02d", level), trees.level(level));
      for (BenchmarkKey key : base.benchmarks()) {
        String method = key.name().substring(key.name().lastIndexOf('.') + 1);
        tasks.add(new Task(method + "+" + level, level, base, head, key));
      }
    }
    long seed = System.nanoTime();
    Files.writeString(
        file, RecordingJson.line(setup(tasks, base, seed)), StandardOpenOption.CREATE_NEW);
    measure(tasks, seed, System.nanoTime() + time.toNanos());
  }

  private Setup setup(List<Task> tasks, HostProcess host, long seed) {
    SortedMap<String, Plan> plans = new TreeMap<>();
    tasks.forEach(task -> plans.put(task.id(), new Plan(Fate.MEASURED, null)));
    return new Setup(
        new ErrorBudget(0.01, 0.01, 0.05, 0.95),
        "evaluation",
        new Origin("itself and level 0", null, null, "of many"),
        new Origin("itself and higher levels", null, null, "of many"),
        ThisMachine.with(host.jdk(), host.cores(), List.of()),
        plans,
        Shard.whole(),
        seed,
        1000,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private void measure(List<Task> tasks, long seed, long end) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Random shuffling = new Random(random.nextLong());
    Map<Task, Double> due = new HashMap<>();
    tasks.forEach(task -> due.put(task, random.nextDouble()));
    while (true) {
      Collections.shuffle(tasks, shuffling);
      for (Task task : tasks) {
        if (System.nanoTime() - end > 0) {
          return;
        }
        if (due.merge(task, task.share(), Double::sum) >= 1) {
          due.merge(task, -1.0, Double::sum);
          Files.writeString(file, measured(task, random.split()), StandardOpenOption.APPEND);
        }
      }
    }
  }

  private String measured(Task task, SplittableRandom random)
      throws IOException, InterruptedException {
    LockStep lockStep = new LockStep(task.base(), task.head(), Tempo.standard(), random);
    try {
      Pair pair = lockStep.measure(task.key(), Map.of());
      return RecordingJson.line(new RecordedPair(task.id(), Role.GATE, session, now(), pair));
    } catch (PairBroken e) {
      String line = e.getMessage().lines().findFirst().orElse("");
      return RecordingJson.line(
          new Breakage(task.id(), Role.GATE, session, e.version(), line, now()));
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private HostProcess host(String name, List<Path> path) throws Exception {
    HostProcess host =
        HostProcess.start(Trees.javaHome(), path, work.resolve(name + "-host"), work);
    hosts.add(host);
    return host;
  }
}
