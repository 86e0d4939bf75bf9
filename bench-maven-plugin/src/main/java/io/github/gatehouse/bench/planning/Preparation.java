package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.digest.ResultComparison;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measuring.MeasuringCode;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.PreparedSide;
import io.github.gatehouse.bench.side.Slots;
import io.github.gatehouse.receipts.bench.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Puts two sides in their places and decides what becomes of each benchmark. */
public final class Preparation {
  private final JavaHome javaHome;
  private final Path output;
  private final Path working;
  private final RandomGenerator random;
  private final List<String> jvmArgs;
  private final Consumer<String> lines;

  /**
   * @param output directory for copies and logs
   * @param working directory that benchmarks run in
   * @param random decides which side lies where
   * @param jvmArgs added to those of the benchmarks' annotations
   * @param lines is told what was not compared
   */
  public Preparation(
      JavaHome javaHome,
      Path output,
      Path working,
      RandomGenerator random,
      List<String> jvmArgs,
      Consumer<String> lines) {
    this.javaHome = javaHome;
    this.output = output;
    this.working = working;
    this.random = random;
    this.jvmArgs = List.copyOf(jvmArgs);
    this.lines = lines;
  }

  /**
   * Prepares a comparison.
   *
   * @param ids how benchmarks are named, given the project's own directories of both sides
   * @param selection of ids
   * @throws IOException if a side cannot be copied or listed
   */
  public Ready prepare(
      PreparedSide base,
      PreparedSide head,
      Function<List<Path>, BenchmarkIds> ids,
      Predicate<String> selection,
      Identical identical)
      throws IOException, InterruptedException {
    List<Path> own = new ArrayList<>(base.material().own());
    own.addAll(head.material().own());
    Origin origin = head.origin();
    boolean same = base.origin().digest().equals(origin.digest());
    Host host = host(head.material());
    List<BenchmarkKey> ofBase = same ? host.benchmarks() : host(base.material()).benchmarks();
    Listed listed = Listed.of(ofBase, host.benchmarks(), ids.apply(own), selection);
    MeasuringCode.Adapted adapted = adapted(base, head, listed);
    PreparedSide measured = base.with(adapted.base());
    CodeChanges changes =
        same
            ? CodeChanges.none()
            : CodeChanges.between(measured.material(), head.material(), listed.shared());
    Sides sides = placed(measured, head.material(), origin);
    CodeChanges fit = changes.without(adapted.unfit());
    Map<BenchmarkKey, String> different = different(sides, fit.changed(listed.shared()));
    SortedMap<String, Plan> plans = Plans.of(listed, key -> plan(key, different, fit, identical));
    return new Ready(
        sides.base(),
        sides.head(),
        sides.copy(),
        new KnownIds(listed.keys()),
        plans,
        host.machine());
  }

  /** Three sides in their places. */
  private record Sides(BuiltSide base, BuiltSide head, BuiltSide copy) {}

  /** What a side's own JMH says of itself. */
  private record Host(List<BenchmarkKey> benchmarks, Machine machine) {}

  private static Plan plan(
      BenchmarkKey key,
      Map<BenchmarkKey, String> different,
      CodeChanges changes,
      Identical identical) {
    return different.containsKey(key)
        ? new Plan(Fate.DIFFERENT, different.get(key))
        : changes.plan(key, identical);
  }

  /** The base with what measures the head; where both have that in jars each keeps its own. */
  private MeasuringCode.Adapted adapted(PreparedSide base, PreparedSide head, Listed listed)
      throws IOException {
    List<String> shared = listed.shared().stream().map(BenchmarkKey::name).distinct().toList();
    boolean inJars = base.commit() == null && head.material().tests().isEmpty();
    return inJars
        ? new MeasuringCode.Adapted(base.material(), Map.of())
        : MeasuringCode.adapt(
            base.material(), head.material(), shared, output.resolve("measuring"));
  }

  private Sides placed(PreparedSide base, Material head, Origin origin) throws IOException {
    Slots slots = Slots.in(output.resolve("sides"), random);
    Origin from = base.origin();
    return new Sides(
        slots.place(base.material(), from),
        slots.place(head, origin),
        slots.place(base.material(), from));
  }

  /** How the results of benchmarks differ, for those whose results do. */
  private Map<BenchmarkKey, String> different(Sides sides, List<BenchmarkKey> keys)
      throws InterruptedException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    ResultComparison.Outcome outcome =
        new ResultComparison(javaHome, output.resolve("results"), working, jvmArgs)
            .compare(sides.base(), sides.head(), keys);
    int agreeing = keys.size() - outcome.different().size() - outcome.unknown().size();
    lines.accept("results: " + agreeing + "/" + keys.size() + " benchmarks compute the same");
    outcome
        .unknown()
        .forEach((key, why) -> lines.accept("results of " + key.name() + " not compared " + why));
    return outcome.different();
  }

  private Host host(Material side) throws IOException, InterruptedException {
    if (side.isNothing()) {
      return new Host(List.of(), null);
    }
    List<Path> classPath = side.classPath().stream().filter(Files::exists).toList();
    try (HostProcess host =
        HostProcess.start(javaHome, classPath, output.resolve("listing"), working)) {
      return new Host(host.benchmarks(), ThisMachine.with(host.jdk(), host.cores(), jvmArgs));
    }
  }
}
