package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One recorded pair: what it measured, and what both recordings saw.
 *
 * @param deviation standard deviation over other pairs of the same benchmark; 0 where unknown
 */
record Evidence(PairFigures pair, Profile base, Profile head, double deviation) {
  private static final int ROWS = 20;
  private static final double MILLION = 1e6;

  boolean isEmpty() {
    return base.samples() == 0 || head.samples() == 0;
  }

  String flame(String id) {
    return FlameSvg.draw(id, FrameTree.of(base, head), yardstick());
  }

  Explanation explanation(String id, String flame) {
    Yardstick yardstick = yardstick();
    List<Difference.OfMethod> methods =
        MethodTimes.compare(MethodTimes.of(base), MethodTimes.of(head), yardstick);
    Set<String> seen =
        methods.stream().map(Difference.OfMethod::method).collect(Collectors.toSet());
    double errors = Threshold.among(methods.size());
    return new Explanation(
        id,
        null,
        yardstick.of(yardstick.baseSamples(), yardstick.headSamples()),
        base.samples(),
        head.samples(),
        errors,
        yardstick.blindness(errors),
        first(methods),
        first(
            AllocationSites.compare(
                new AllocationSites(base, pair.bytes(Version.BASE)),
                new AllocationSites(head, pair.bytes(Version.HEAD)))),
        first(CallChange.compare(base, head, methods)),
        first(TrapChange.compare(base, head, seen)),
        collections(),
        notes(),
        flame);
  }

  private Yardstick yardstick() {
    return new Yardstick(
        pair.nanos(Version.BASE),
        pair.nanos(Version.HEAD),
        base.samples(),
        head.samples(),
        Math.max(pair.scatter(), deviation));
  }

  /** Collections in a million operations; their counts scatter as Poisson's do. */
  private Difference collections() {
    double before = MILLION / pair.operations(Version.BASE);
    double after = MILLION / pair.operations(Version.HEAD);
    long b = base.collections().count();
    long h = head.collections().count();
    return new Difference(
        b * before, h * after, Math.sqrt((b + 1) * before * before + (h + 1) * after * after));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Samples of running stacks within the benchmark: base "
            + base.samples()
            + ", head "
            + head.samples()
            + "; of other threads or outside it: "
            + base.outside()
            + ", "
            + head.outside()
            + "; in native code, which is not shown: "
            + base.inNative()
            + ", "
            + head.inNative()
            + "; too deep to be placed: "
            + base.unplaced()
            + ", "
            + head.unplaced()
            + ".");
    notes.add(
        "Pauses of "
            + base.collections().count()
            + " and "
            + head.collections().count()
            + " collections: "
            + Amount.number(base.collections().pauseMillis())
            + " ms, "
            + Amount.number(head.collections().pauseMillis())
            + " ms.");
    notes.add(
        "A difference is claimed (bold) beyond so many standard errors that equal sides show one in"
            + " 100 pairs at most, and never below 3; the error is that of counting samples,"
            + " and of the scatter of the pair ("
            + Amount.percent(Math.max(pair.scatter(), deviation))
            + ").");
    if (pair.pair().disturbed()) {
      notes.add("Other processes used half a core or more meanwhile.");
    }
    return notes;
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(ROWS, all.size()));
  }
}
