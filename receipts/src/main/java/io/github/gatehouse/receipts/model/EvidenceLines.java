package io.github.gatehouse.receipts.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders evidence to its one line; modules and tools of one kind are taken together. */
public final class EvidenceLines {
  private EvidenceLines() {}

  /**
   * The line {@code gate: tool: segment; segment}.
   *
   * @param evidence of one gate, from one module or several
   */
  public static String render(String gate, List<Evidence> evidence) {
    Map<Class<?>, Evidence> kinds = new LinkedHashMap<>();
    for (Evidence one : evidence) {
      kinds.merge(one.getClass(), one, Evidence::plus);
    }
    if (kinds.isEmpty()) {
      return gate + ": gatehouse: not measured: no evidence";
    }
    List<Evidence> merged = new ArrayList<>(kinds.values());
    // Measurements first: the statement that something is missing explains them, not the reverse.
    merged.sort((a, b) -> Boolean.compare(isAbsence(a), isAbsence(b)));
    List<String> segments = new ArrayList<>();
    merged.forEach(one -> segments.addAll(one.segments()));
    reused(evidence).ifPresent(segments::add);
    return gate + ": " + Words.tool(merged.get(0).tool()) + ": " + String.join("; ", segments);
  }

  private static Optional<String> reused(List<Evidence> evidence) {
    List<Evidence> measurements = evidence.stream().filter(one -> !isAbsence(one)).toList();
    long reused = measurements.stream().filter(one -> one.basis() == Basis.INHERITED).count();
    if (reused == 0) {
      return Optional.empty();
    }
    boolean all = reused == measurements.size();
    return Optional.of(all ? "reused" : "reused: " + reused + " of " + measurements.size());
  }

  private static boolean isAbsence(Evidence evidence) {
    return evidence instanceof Skipped || evidence instanceof Unmeasured;
  }
}
