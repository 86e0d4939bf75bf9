package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Combinations of features that were built one by one.
 *
 * @param combinations names of all that were tried; what was left out is a {@link Unmeasured}
 *     beside this
 * @param failed names of those that did not build, each one of {@code combinations}
 * @param elsewhere names of those that other shards try: until their receipts are taken together
 *     with this one, it is a skip
 * @param seconds from the start of the first to the end of the last, rounded down
 */
public record FeatureMatrix(
    String tool,
    Basis basis,
    SortedSet<String> combinations,
    SortedSet<String> failed,
    SortedSet<String> elsewhere,
    int seconds)
    implements Evidence {
  private static final int SHOWN = 5;

  public FeatureMatrix {
    combinations = Words.sorted(combinations);
    failed = Words.sorted(failed);
    elsewhere = Words.sorted(elsewhere);
    Checks.notNegative("seconds", seconds);
    for (String name : failed) {
      if (!combinations.contains(name)) {
        throw new IllegalArgumentException("failed has '" + name + "'; only of the combinations");
      }
    }
    for (String name : elsewhere) {
      if (combinations.contains(name)) {
        throw new IllegalArgumentException("elsewhere has '" + name + "', which was tried here");
      }
    }
  }

  /** All combinations that there are. */
  public FeatureMatrix(
      String tool,
      Basis basis,
      SortedSet<String> combinations,
      SortedSet<String> failed,
      int seconds) {
    this(tool, basis, combinations, failed, new TreeSet<>(), seconds);
  }

  /** Combinations that built. */
  public int ok() {
    return combinations.size() - failed.size();
  }

  @Override
  public Outcome outcome() {
    if (!failed.isEmpty()) {
      return Outcome.FAIL;
    }
    if (!elsewhere.isEmpty()) {
      return Outcome.skipped(SkipReason.BOUNDED_BY_POLICY);
    }
    return combinations.isEmpty() ? Outcome.inconclusive("no combination tried") : Outcome.PASS;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("combinations", combinations.size());
    if (!combinations.isEmpty()) {
      counts.with("ok", ok()).with("failed", failed.size()).with("seconds", seconds);
    }
    return elsewhere.isEmpty()
        ? counts.known()
        : counts.with("elsewhere", elsewhere.size()).known();
  }

  @Override
  public int failing() {
    return failed.size();
  }

  @Override
  public Optional<Duration> took() {
    return Optional.of(Duration.ofSeconds(seconds));
  }

  @Override
  public List<String> segments() {
    String ok = ok() + "/" + combinations.size() + " ok";
    boolean few = !combinations.isEmpty() && combinations.size() <= SHOWN && failed.isEmpty();
    List<String> parts = new ArrayList<>();
    parts.add(ok + (few ? " (" + shown(combinations) + ")" : ""));
    if (!failed.isEmpty()) {
      parts.add("failed: " + shown(failed));
    }
    if (!elsewhere.isEmpty()) {
      parts.add("elsewhere: " + shown(elsewhere));
    }
    if (failed.isEmpty()) {
      parts.add(seconds + " s");
    }
    return parts;
  }

  private static String shown(SortedSet<String> names) {
    List<String> parts = new ArrayList<>(names.stream().limit(SHOWN).map(Words::name).toList());
    if (names.size() > SHOWN) {
      parts.add("+" + (names.size() - SHOWN) + " more");
    }
    return String.join(", ", parts);
  }

  /**
   * A combination that failed once has failed, though it built in another receipt; one that any of
   * them tried is elsewhere no more.
   */
  @Override
  public Evidence plus(Evidence other) {
    FeatureMatrix that = (FeatureMatrix) other;
    SortedSet<String> tried = Words.union(combinations, that.combinations);
    SortedSet<String> left = new TreeSet<>(Words.union(elsewhere, that.elsewhere));
    left.removeAll(tried);
    return new FeatureMatrix(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        tried,
        Words.union(failed, that.failed),
        left,
        Words.add(seconds, that.seconds));
  }
}
