package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.digest.ResultComparison;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.bench.side.PreparedSide;
import io.github.gatehouse.bench.side.Slots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Origin from = base.origin();
    Origin to = head.origin();
    Slots slots = Slots.in(output.resolve("sides"), random);
    BuiltSide placedBase = slots.place(base.material(), from);
    BuiltSide placedHead = slots.place(head.material(), to);
    BuiltSide copy = slots.place(base.material(), from);
    List<Path> own = new ArrayList<>(placedBase.own());
    own.addAll(placedHead.own());
    boolean same = from.digest().equals(to.digest());
    List<BenchmarkKey> ofHead = list(placedHead);
    Listed listed = Listed.of(same ? ofHead : list(placedBase), ofHead, ids.apply(own), selection);
    CodeChanges changes =
        same
            ? CodeChanges.none()
            : CodeChanges.between(base.material(), head.material(), listed.shared());
    Map<BenchmarkKey, String> different =
        different(placedBase, placedHead, changes.changed(listed.shared()));
    return new Ready(
        placedBase,
        placedHead,
        copy,
        new KnownIds(listed.keys()),
        Plans.of(
            listed,
            key ->
                different.containsKey(key)
                    ? new Plan(Fate.DIFFERENT, different.get(key))
                    : changes.plan(key, identical)));
  }

  /** How the results of benchmarks differ, for those whose results do. */
  private Map<BenchmarkKey, String> different(
      BuiltSide base, BuiltSide head, List<BenchmarkKey> keys) throws InterruptedException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    ResultComparison.Outcome outcome =
        new ResultComparison(javaHome, output.resolve("results"), working, jvmArgs)
            .compare(base, head, keys);
    int agreeing = keys.size() - outcome.different().size() - outcome.unknown().size();
    lines.accept("results: " + agreeing + "/" + keys.size() + " benchmarks compute the same");
    outcome
        .unknown()
        .forEach((key, why) -> lines.accept("results of " + key.name() + " not compared " + why));
    return outcome.different();
  }

  private List<BenchmarkKey> list(BuiltSide side) throws IOException, InterruptedException {
    if (side.classPath().isEmpty()) {
      return List.of();
    }
    try (HostProcess host =
        HostProcess.start(javaHome, side.classPath(), output.resolve("listing"), working)) {
      return host.benchmarks();
    }
  }
}
