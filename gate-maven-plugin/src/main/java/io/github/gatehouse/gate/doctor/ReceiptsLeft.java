package io.github.gatehouse.gate.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What earlier builds left behind.
 *
 * @param expected ids of the gates that a build should leave
 * @param left ids of the gates with at least one receipt
 * @param cached true where a build cache is at work
 */
public record ReceiptsLeft(List<String> expected, Set<String> left, boolean cached)
    implements Examined {
  private static final String TOPIC = "receipts";

  public ReceiptsLeft {
    expected = List.copyOf(expected);
    left = new TreeSet<>(left);
  }

  @Override
  public List<Remark> remarks() {
    List<String> missing = expected.stream().filter(gate -> !left.contains(gate)).toList();
    if (left.isEmpty()) {
      return List.of(Remark.warn(TOPIC, "none yet", "mvn verify"));
    }
    if (missing.isEmpty()) {
      return List.of(Remark.ok(TOPIC, "of all " + expected.size() + " gates"));
    }
    String what =
        "none of " + String.join(", ", missing) + (cached ? "; a build cache hides them" : "");
    String fix =
        cached
            ? "mvn verify -Dmaven.build.cache.enabled=false"
            : "mvn verify (and see which of them are skipped or need another plugin)";
    return List.of(Remark.warn(TOPIC, what, fix));
  }
}
