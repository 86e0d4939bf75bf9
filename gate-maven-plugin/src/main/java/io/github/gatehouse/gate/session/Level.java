package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.SkipReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How much a build may cost: each level does what those before it do, and more. */
public enum Level {
  /** In an IDE: what costs milliseconds, and reading what ran anyway. */
  IDE,
  /** On somebody's machine: what one change needs. */
  LOCAL,
  /** Where nobody waits at the keyboard: everything. */
  CI;

  /** Property that sets the level. */
  public static final String PROPERTY = "gate.level";

  private static final List<String> CI_VARIABLES =
      List.of(
          "GITHUB_ACTIONS",
          "GITLAB_CI",
          "JENKINS_URL",
          "BUILDKITE",
          "CIRCLECI",
          "TRAVIS",
          "TF_BUILD",
          "TEAMCITY_VERSION",
          "BITBUCKET_BUILD_NUMBER",
          "APPVEYOR",
          "DRONE",
          "CODEBUILD_BUILD_ID");

  /** What Eclipse and VS Code, IDEA and NetBeans set where they run Maven. */
  private static final List<String> IDE_PROPERTIES =
      List.of("m2e.version", "idea.version", "idea.maven.embedder.version", "netbeans.execution");

  /**
   * The level of a session: what is set, or else what its surroundings show.
   *
   * @throws IllegalArgumentException if something else than a level is set
   */
  public static Level of(SessionFacts facts) {
    boolean continuous =
        facts.property("gate.run").isPresent()
            || !facts.environment("CI").orElse("false").equals("false");
    for (String variable : CI_VARIABLES) {
      continuous |= facts.environment(variable).isPresent();
    }
    return of(facts.property(PROPERTY), continuous, facts::known);
  }

  static Level of(Optional<String> set, boolean continuous, Predicate<String> known) {
    if (set.isPresent()) {
      String name = set.get().strip().toUpperCase(Locale.ROOT);
      for (Level level : values()) {
        if (level.name().equals(name)) {
          return level;
        }
      }
      throw new IllegalArgumentException(
          PROPERTY + " is '" + set.get() + "'; one of ide, local, ci");
    }
    if (continuous) {
      return CI;
    }
    return IDE_PROPERTIES.stream().anyMatch(known) ? IDE : LOCAL;
  }

  /** The first level at which a gate has its turn. */
  public static Level from(AnyGate gate) {
    if (!(gate instanceof Gate known)) {
      return LOCAL;
    }
    return switch (known) {
      // These two watch, and the last two read: they cost nothing of their own.
      case FRESHNESS, BUILD, TESTS, BENCHMARKS, PERF -> IDE;
      case FORMAT, LINT, MUTATION -> LOCAL;
      case FEATURES, SECURITY -> CI;
    };
  }

  /** What a gate leaves that has no turn at this level; empty where it has one. */
  public Optional<GateResult> leavesOut(AnyGate gate) {
    Level from = from(gate);
    if (compareTo(from) >= 0) {
      return Optional.empty();
    }
    SkipReason reason = this == IDE ? SkipReason.IDE : SkipReason.BOUNDED_BY_POLICY;
    String why = "level " + this + ", this gate runs from level " + from + " on";
    return Optional.of(GateResult.skipped("gatehouse", reason, why));
  }

  /** What the gates leave that have no turn in a session. */
  static Map<Gate, GateResult> leftOut(SessionFacts facts) {
    Map<Gate, GateResult> leftOut = new EnumMap<>(Gate.class);
    try {
      Level level = of(facts);
      for (Gate gate : Gate.values()) {
        Optional<GateResult> left = level.leavesOut(gate);
        if (left.isPresent()) {
          leftOut.put(gate, left.get());
        }
      }
    } catch (IllegalArgumentException unknown) {
      // The first gate that has its turn says so, and fails.
      leftOut.clear();
    }
    return leftOut;
  }

  /** The name in properties. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
