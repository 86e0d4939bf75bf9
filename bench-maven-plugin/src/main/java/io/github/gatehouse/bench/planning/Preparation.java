package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.bench.side.PreparedSide;
import io.github.gatehouse.bench.side.Slots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Puts two sides in their places and decides what becomes of each benchmark. */
public final class Preparation {
  private final JavaHome javaHome;
  private final Path output;
  private final Path working;
  private final RandomGenerator random;

  /**
   * @param output directory for copies and logs
   * @param working directory that benchmarks run in
   * @param random decides which side lies where
   */
  public Preparation(JavaHome javaHome, Path output, Path working, RandomGenerator random) {
    this.javaHome = javaHome;
    this.output = output;
    this.working = working;
    this.random = random;
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
    return new Ready(
        placedBase,
        placedHead,
        copy,
        new KnownIds(listed.keys()),
        Plans.of(listed, key -> changes.plan(key, identical)));
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
