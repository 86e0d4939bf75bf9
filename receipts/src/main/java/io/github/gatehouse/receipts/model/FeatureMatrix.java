package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Combinations of features that were built one by one.
 *
 * @param combinations names of all that were tried; what was left out is a {@link Skipped} beside
 *     this
 * @param failed names of those that did not build, each one of {@code combinations}
 * @param seconds from the start of the first to the end of the last, rounded down
 */
public record FeatureMatrix(
    String tool, Basis basis, SortedSet<String> combinations, SortedSet<String> failed, int seconds)
    implements Evidence {
  private static final int SHOWN = 5;

  public FeatureMatrix {
    combinations = Words.sorted(combinations);
    failed = Words.sorted(failed);
    Checks.notNegative("seconds", seconds);
    for (String name : failed) {
      if (!combinations.contains(name)) {
        throw new IllegalArgumentException("failed has '" + name + "'; only of the combinations");
      }
    }
  }

  /** Combinations that built. */
  public int ok() {
    return combinations.size() - failed.size();
  }

  @Override
  public Outcome outcome() {
    if (combinations.isEmpty()) {
      return Outcome.inconclusive("no combination tried");
    }
    return failed.isEmpty() ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("combinations", combinations.size());
    if (!combinations.isEmpty()) {
      counts.with("ok", ok()).with("failed", failed.size()).with("seconds", seconds);
    }
    return counts.known();
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
    if (!failed.isEmpty()) {
      return List.of(ok, "failed: " + shown(failed));
    }
    boolean few = !combinations.isEmpty() && combinations.size() <= SHOWN;
    return List.of(ok + (few ? " (" + shown(combinations) + ")" : ""), seconds + " s");
  }

  private static String shown(SortedSet<String> names) {
    List<String> parts = new ArrayList<>(names.stream().limit(SHOWN).map(Words::name).toList());
    if (names.size() > SHOWN) {
      parts.add("+" + (names.size() - SHOWN) + " more");
    }
    return String.join(", ", parts);
  }

  /** A combination that failed once has failed, though it built elsewhere. */
  @Override
  public Evidence plus(Evidence other) {
    FeatureMatrix that = (FeatureMatrix) other;
    return new FeatureMatrix(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.union(combinations, that.combinations),
        Words.union(failed, that.failed),
        Words.add(seconds, that.seconds));
  }
}
