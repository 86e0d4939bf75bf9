package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.Combination;
import io.github.gatehouse.gate.features.FeaturePlan;
import io.github.gatehouse.gate.features.Shard;
import io.github.gatehouse.gate.features.TimeBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the user has chosen for the features gate, as it was written.
 *
 * @param profiles to be combined; empty to discover them
 * @param groups of profiles that exclude each other, each {@code a|b|c}
 * @param excludes combinations that are left out, each {@code a+b}
 */
record FeatureChoice(
    List<String> profiles,
    List<String> groups,
    List<String> excludes,
    int depth,
    List<String> goals,
    String shard,
    int parallel,
    int budget,
    int timeout) {
  FeatureChoice {
    profiles = words(profiles);
    groups = words(groups);
    excludes = words(excludes);
    goals = words(goals);
  }

  private static List<String> words(List<String> given) {
    return given == null
        ? List.of()
        : given.stream().filter(one -> one != null && !one.isBlank()).map(String::strip).toList();
  }

  /** What is built, by everything that can change an answer: neither speed nor limits can. */
  List<Object> what() {
    return List.of(profiles, groups, excludes, depth, goals, shard);
  }

  /** Profiles that are named, alone or in a group. */
  Set<String> declared() {
    Set<String> all = new LinkedHashSet<>(profiles);
    groups.forEach(group -> all.addAll(members(group)));
    return all;
  }

  private static Set<String> members(String group) {
    return Arrays.stream(group.split("\\|"))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  FeaturePlan plan(Collection<String> usable) {
    return new FeaturePlan(
        new TreeSet<>(usable),
        groups.stream().map(FeatureChoice::members).toList(),
        excludes.stream().map(Combination::parse).collect(Collectors.toSet()),
        depth);
  }

  /**
   * Says what is wrong before anything is built.
   *
   * @throws IllegalArgumentException naming the property, its value and its bound
   */
  void check() {
    time(Instant.EPOCH);
    part();
    if (parallel < 1) {
      throw new IllegalArgumentException("gate.features.parallel is " + parallel + "; at least 1");
    }
    if (goals.isEmpty()) {
      throw new IllegalArgumentException("gate.features.goals is empty; at least one");
    }
  }

  Shard part() {
    return Shard.parse(shard);
  }

  TimeBudget time(Instant now) {
    return TimeBudget.from(now, Duration.ofSeconds(budget), Duration.ofSeconds(timeout));
  }
}
