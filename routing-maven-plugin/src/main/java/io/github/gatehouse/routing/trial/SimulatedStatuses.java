package io.github.gatehouse.routing.trial;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statuses that gates are to be tried with.
 *
 * @param byGate at least one, by the gate's id
 */
public record SimulatedStatuses(SortedMap<String, EffectiveStatus> byGate) {
  private static final String PREFIX = "gate.";

  /** Parameters of {@code gate-maven-plugin} that look like a gate's. */
  private static final Set<String> PARAMETERS = Set.of("base", "fix");

  public SimulatedStatuses {
    byGate = Collections.unmodifiableSortedMap(new TreeMap<>(byGate));
    if (byGate.isEmpty()) {
      throw new IllegalArgumentException(
          "no status to try. Fix: add one or more such as -Dgate.perf=fail");
    }
  }

  /**
   * Reads properties such as {@code gate.perf=fail}; others are passed over.
   *
   * @param gates ids of the policy's gates
   * @throws IllegalArgumentException if a gate or a status is unknown, or none is there
   */
  public static SimulatedStatuses of(Map<String, String> properties, List<String> gates) {
    SortedMap<String, EffectiveStatus> statuses = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          String gate = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
          if (!gate.isEmpty() && gate.indexOf('.') < 0 && !PARAMETERS.contains(gate)) {
            statuses.put(known(gate, gates), status(name, value));
          }
        });
    return new SimulatedStatuses(statuses);
  }

  private static String known(String gate, List<String> gates) {
    if (!gates.contains(gate)) {
      throw new IllegalArgumentException(
          PREFIX
              + gate
              + " names no gate of the policy; its gates are "
              + String.join(", ", gates)
              + ". Fix: -D"
              + PREFIX
              + gates.get(0)
              + "=fail");
    }
    return gate;
  }

  private static EffectiveStatus status(String name, String value) {
    String wanted = value.strip().replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(EffectiveStatus.values())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " is '"
                        + value
                        + "'; one of "
                        + Arrays.stream(EffectiveStatus.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + ". Fix: -D"
                        + name
                        + "=fail"));
  }

  /** {@code perf = FAIL, tests = PASS}. */
  @Override
  public String toString() {
    return byGate.entrySet().stream()
        .map(one -> one.getKey() + " = " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
