package io.github.gatehouse.bench.why;

import java.util.List;
import java.util.Objects;

/**
 * What one recorded pair shows of a benchmark, per operation. It explains a verdict and is no part
 * of it: the pair is never data of a comparison.
 *
 * @param id of the benchmark
 * @param problem why nothing could be found out; null where it could
 * @param nanos CPU time of an operation in this pair
 * @param baseSamples of running stacks within the benchmark
 * @param headSamples the same of head
 * @param errors standard errors from which on a difference of times or bytes is claimed
 * @param blindness the largest change of one method's time, in nanoseconds, that could go unclaimed
 * @param methods largest changes first, those beyond doubt before all others
 * @param sites that allocate, largest changes first
 * @param calls that are inlined on one side only
 * @param traps where compiled code was given up
 * @param collections of garbage in a million operations
 * @param notes what to know of the samples
 * @param flame the flame graph, relative to the directory of the report; null where there is none
 */
public record Explanation(
    String id,
    String problem,
    Difference nanos,
    long baseSamples,
    long headSamples,
    double errors,
    double blindness,
    List<Difference.OfMethod> methods,
    List<Difference.OfSite> sites,
    List<CallChange> calls,
    List<TrapChange> traps,
    Difference collections,
    List<String> notes,
    String flame) {
  static final String NOT_EXPLAINED = "not explained: ";

  public Explanation {
    Objects.requireNonNull(id, "id");
    methods = List.copyOf(methods);
    sites = List.copyOf(sites);
    calls = List.copyOf(calls);
    traps = List.copyOf(traps);
    notes = List.copyOf(notes);
    if (problem == null) {
      Objects.requireNonNull(nanos, "nanos");
      Objects.requireNonNull(collections, "collections");
    }
  }

  /** Nothing could be found out. */
  static Explanation none(String id, String problem) {
    Objects.requireNonNull(problem, "problem");
    return new Explanation(
        id, problem, null, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), null, List.of(),
        null);
  }

  /** What is beyond doubt, one sentence each, the weightiest first; never empty. */
  public List<String> findings() {
    return problem == null ? Findings.of(this) : List.of(NOT_EXPLAINED + problem);
  }
}
