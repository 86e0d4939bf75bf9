package io.github.gatehouse.gate.features;

import io.github.gatehouse.gate.features.BuildAnswer.End;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges whether every combination of profiles builds.
 *
 * @param candidates profiles that are combined
 * @param combinations all of them, also those of other shards
 * @param shard what of them is built here
 * @param command repeats exactly one combination on a user's command line
 */
public record FeaturesGate(
    Candidates candidates,
    List<Combination> combinations,
    Shard shard,
    Function<Combination, String> command) {
  private static final String TOOL = "matrix";
  private static final int SHOWN = 20;

  public FeaturesGate {
    combinations = List.copyOf(combinations);
  }

  /** There are no profiles to combine. */
  public static GateResult noProfiles(Candidates candidates) {
    SortedSet<String> automatic = candidates.automatic();
    String what =
        automatic.isEmpty()
            ? "no profiles in the reactor"
            : "only profiles that the environment decides about: " + list(automatic);
    return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, what);
  }

  /** There is no telling what the combinations are. */
  public static GateResult noPlan(IllegalArgumentException why) {
    return GateResult.unmeasured(
        TOOL,
        GateFinding.FEATURES_UNMEASURED.of(
            why.getMessage(),
            "configuration of gate:features",
            "correct it, or leave it at its default; fewer combinations: -Dgate.features.depth=1"));
  }

  /** Builds what belongs to this shard, and judges it. */
  public GateResult measure(MatrixRun run) throws InterruptedException {
    List<Combination> own = shard.own(combinations);
    Matrix matrix = run.of(own);
    List<Combination> left = new ArrayList<>(matrix.that(End.UNKNOWN));
    left.addAll(matrix.notBegun());
    List<Evidence> evidence = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(failed(matrix));
    SortedSet<String> tried = names(matrix.that(End.GOOD));
    tried.addAll(names(matrix.that(End.BAD)));
    SortedSet<String> elsewhere = names(shard.others(combinations));
    if (!tried.isEmpty() || !elsewhere.isEmpty()) {
      int seconds = (int) matrix.took().toSeconds();
      SortedSet<String> bad = names(matrix.that(End.BAD));
      evidence.add(new FeatureMatrix(TOOL, Basis.MEASURED, tried, bad, elsewhere, seconds));
    }
    if (!left.isEmpty()) {
      evidence.add(new Unmeasured(TOOL, "left out: " + named(left)));
      findings.addAll(leftOut(matrix));
    }
    if (!candidates.unusable().isEmpty()) {
      evidence.add(new Unmeasured(TOOL, "not combined: " + list(candidates.unusable().keySet())));
      findings.addAll(unusable());
    }
    return new GateResult(evidence, findings, List.of(), List.of());
  }

  private List<Finding> failed(Matrix matrix) {
    List<Combination> bad = matrix.that(End.BAD);
    List<Finding> findings = new ArrayList<>();
    for (Combination one : bad.stream().limit(SHOWN).toList()) {
      List<BuildError> errors = matrix.answers().get(one).errors();
      BuildError first = errors.get(0);
      String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
      String what = "combination " + one + " does not build: " + first + more;
      findings.add(GateFinding.FEATURE_FAILED.of(what, first.where(), command.apply(one)));
    }
    if (bad.size() > SHOWN) {
      List<Combination> rest = bad.subList(SHOWN, bad.size());
      String what = rest.size() + " more combinations do not build: " + named(rest);
      findings.add(GateFinding.FEATURE_FAILED.of(what, "", command.apply(rest.get(0))));
    }
    return findings;
  }

  private List<Finding> leftOut(Matrix matrix) {
    List<Finding> findings = new ArrayList<>();
    for (Combination one : matrix.that(End.UNKNOWN).stream().limit(SHOWN).toList()) {
      String what = "combination " + one + ": " + matrix.answers().get(one).errors().get(0).what();
      findings.add(GateFinding.FEATURES_LEFT_OUT.of(what, "", command.apply(one)));
    }
    if (!matrix.notBegun().isEmpty()) {
      String what = "the time budget ran out before " + named(matrix.notBegun());
      findings.add(
          GateFinding.FEATURES_LEFT_OUT.of(
              what, "", "raise gate.features.budget, or spread them: -Dgate.features.shard=1/2"));
    }
    return findings;
  }

  private List<Finding> unusable() {
    List<Finding> findings = new ArrayList<>();
    candidates
        .unusable()
        .forEach(
            (id, why) ->
                findings.add(
                    GateFinding.FEATURES_UNMEASURED.of(
                        "profile '" + id + "' is not combined: " + why,
                        "gate.features.profiles, or the POM",
                        "name the profiles that are to be combined:"
                            + " -Dgate.features.profiles=a,b")));
    return findings;
  }

  private static SortedSet<String> names(Collection<Combination> some) {
    return some.stream().map(Combination::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code 3 combinations (a, b, c)}, all of them by name as far as they are few. */
  private static String named(Collection<Combination> some) {
    List<String> names = some.stream().map(Combination::name).toList();
    return names.size()
        + (names.size() == 1 ? " combination (" : " combinations (")
        + list(names)
        + ")";
  }

  private static String list(Collection<String> names) {
    String all = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? all : all + ", +" + (names.size() - SHOWN) + " more";
  }
}
