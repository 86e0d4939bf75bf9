package io.github.gatehouse.bench.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/**
 * What one fork did while it was measured; deoptimisations and compilations from its start on.
 *
 * @param stacks how often each stack was seen in a worker thread within the benchmark; from the
 *     benchmark's caller on, which is not named, outermost first
 * @param unplaced samples whose stacks were too deep to reach the benchmark's method
 * @param inNative samples of workers within the benchmark that were in native code: not in stacks
 * @param outside samples of all other threads, and of workers outside the benchmark
 * @param allocations sampled within the benchmark
 * @param decisions of the optimising compiler on each call, from the last compilation that met it
 * @param traps how often compiled code was given up
 * @param collections of garbage
 */
public record Profile(
    Map<List<String>, Long> stacks,
    long unplaced,
    long inNative,
    long outside,
    Map<Site, Allocated> allocations,
    Map<Call, SortedSet<Decision>> decisions,
    Map<Trap, Times> traps,
    Collections collections) {
  public Profile {
    stacks = Map.copyOf(stacks);
    allocations = Map.copyOf(allocations);
    decisions = Map.copyOf(decisions);
    traps = Map.copyOf(traps);
    Objects.requireNonNull(collections, "collections");
  }

  /** Samples within the benchmark. */
  public long samples() {
    return stacks.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Where objects are made.
   *
   * @param type what is made
   * @param method that makes it
   */
  public record Site(String type, String method) {}

  /**
   * What was sampled of a site.
   *
   * @param weight bytes that the samples stand for
   * @param squares sum of the squares of the samples' weights
   * @param line of the source, of the last sample; 0 or less where unknown
   */
  public record Allocated(long samples, double weight, double squares, int line) {
    Allocated plus(double bytes, int at) {
      return new Allocated(samples + 1, weight + bytes, squares + bytes * bytes, at);
    }
  }

  /**
   * A call in source: who calls a method of which name.
   *
   * @param callee without its class, which may be chosen only as the call is made
   */
  public record Call(String caller, String callee) {}

  /**
   * What became of a call.
   *
   * @param callee with its class
   * @param reason in the compiler's words
   */
  public record Decision(String callee, boolean inlined, String reason)
      implements Comparable<Decision> {
    @Override
    public int compareTo(Decision other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Compiled code of a method that was given up, for what reason, with what consequence. */
  public record Trap(String method, String reason, String action) {}

  /** Before the first round that counts, and from it on. */
  public record Times(long before, long measured) {
    Times plus(boolean counts) {
      return counts ? new Times(before, measured + 1) : new Times(before + 1, measured);
    }
  }

  /** Collections while it was measured, and how long they stopped everything. */
  public record Collections(long count, double pauseMillis) {}
}
