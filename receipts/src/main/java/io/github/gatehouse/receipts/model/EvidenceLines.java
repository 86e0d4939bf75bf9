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
      Evidence before = kinds.get(one.getClass());
      kinds.put(one.getClass(), before == null ? one : before.plus(one));
    }
    if (kinds.isEmpty()) {
      return gate + ": gatehouse: not measured: no evidence";
    }
    List<Evidence> merged = new ArrayList<>(kinds.values());
    // Measurements first: the statement that something is missing explains them, not the reverse.
    merged.sort((a, b) -> Boolean.compare(isAbsence(a), isAbsence(b)));
    List<String> segments = new ArrayList<>();
    for (Evidence one : merged) {
      segments.addAll(one.segments());
    }
    Optional<String> reused = reused(evidence);
    if (reused.isPresent()) {
      segments.add(reused.get());
    }
    return gate + ": " + Words.tool(merged.get(0).tool()) + ": " + String.join("; ", segments);
  }

  private static Optional<String> reused(List<Evidence> evidence) {
    int measurements = 0;
    int reused = 0;
    for (Evidence one : evidence) {
      if (!isAbsence(one)) {
        measurements++;
        reused += one.basis() == Basis.INHERITED ? 1 : 0;
      }
    }
    if (reused == 0) {
      return Optional.empty();
    }
    boolean all = reused == measurements;
    return Optional.of(all ? "reused" : "reused: " + reused + " of " + measurements);
  }

  private static boolean isAbsence(Evidence evidence) {
    return evidence instanceof Skipped || evidence instanceof Unmeasured;
  }
}
