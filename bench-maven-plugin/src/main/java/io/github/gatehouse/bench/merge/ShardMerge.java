package io.github.gatehouse.bench.merge;

import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins the recordings of shards into the one that a single machine would have left: judged
 * together, with the false alarm rate shared among all hypotheses. Each benchmark's pairs come from
 * one machine, whose controls are its own: a session is named after its shard. What was not
 * measured says which shard is missing.
 */
public final class ShardMerge {
  private final SortedMap<Integer, Source> shards;

  private ShardMerge(SortedMap<Integer, Source> shards) {
    this.shards = shards;
  }

  /**
   * The recording of one shard.
   *
   * @param name of the file, for people
   */
  public record Source(String name, Recording recording) {
    Setup setup() {
      return recording.setup();
    }

    int count() {
      return setup().shard().count();
    }
  }

  /**
   * Joins recordings, in whatever order they come.
   *
   * @throws IllegalArgumentException if there is none, or if two of them do not belong together;
   *     the message names both
   */
  public static Recording of(Collection<Source> sources) {
    SortedMap<Integer, Source> shards = new TreeMap<>();
    for (Source source : sources) {
      Source twin = shards.putIfAbsent(source.setup().shard().index(), source);
      if (twin != null) {
        throw new IllegalArgumentException(
            twin.name() + " and " + source.name() + " both hold shard " + shown(source));
      }
    }
    if (shards.isEmpty()) {
      throw new IllegalArgumentException("bench.recordings names no recording");
    }
    Source first = shards.get(shards.firstKey());
    shards.values().forEach(source -> Belonging.check(first, source));
    Belonging.checkSessions(shards.values());
    return new ShardMerge(shards).recording(first.setup());
  }

  static String shown(Source source) {
    return source.setup().shard().index() + "/" + source.count();
  }

  private Recording recording(Setup first) {
    List<RecordedPair> pairs = new ArrayList<>();
    List<Breakage> breakages = new ArrayList<>();
    for (Source source : shards.values()) {
      Shard shard = source.setup().shard();
      for (RecordedPair one : source.recording().pairs()) {
        String session = shard.session(one.session());
        pairs.add(new RecordedPair(one.id(), one.role(), session, one.at(), one.pair()));
      }
      for (Breakage one : source.recording().breakages()) {
        String session = shard.session(one.session());
        breakages.add(
            new Breakage(one.id(), one.role(), session, one.side(), one.message(), one.at()));
      }
    }
    return new Recording(whole(first), pairs, breakages);
  }

  private Setup whole(Setup first) {
    return new Setup(
        first.budget(),
        first.suite(),
        first.base(),
        first.head(),
        machine(first.machine()),
        plans(first),
        Shard.whole(),
        first.seed(),
        first.mostPairs(),
        shards.values().stream()
            .map(source -> source.setup().startedOn())
            .min(String::compareTo)
            .orElseThrow());
  }

  private SortedMap<String, Plan> plans(Setup first) {
    SortedMap<String, Plan> plans = new TreeMap<>(first.benchmarks());
    int count = first.shard().count();
    for (int index = 1; index <= count; index++) {
      if (!shards.containsKey(index)) {
        Plan missing = Plan.unmeasured("shard " + index + "/" + count + " is missing");
        new Shard(index, count).of(first.measured()).forEach(id -> plans.put(id, missing));
      }
    }
    return plans;
  }

  /** All of them: those that differ are named, so that nobody takes them for one. */
  private Machine machine(Machine first) {
    int cores =
        shards.values().stream()
            .mapToInt(source -> source.setup().machine().cores())
            .min()
            .orElseThrow();
    return new Machine(
        joined(Machine::cpu), cores, joined(Machine::os), first.jdk(), first.jvmArgs());
  }

  private String joined(Function<Machine, String> part) {
    return shards.values().stream()
        .map(source -> part.apply(source.setup().machine()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }
}
