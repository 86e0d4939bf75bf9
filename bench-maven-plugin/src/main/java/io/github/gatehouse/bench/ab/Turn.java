package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Role;
import java.util.Comparator;
import java.util.Objects;

/** What one pair is measured of: a benchmark in a role. */
record Turn(Role role, String id) implements Comparable<Turn> {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::role).thenComparing(Turn::id);

  Turn {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(id, "id");
  }

  /** True for a comparison whose right answer is known. */
  boolean control() {
    return role != Role.GATE;
  }

  boolean isCanary() {
    return role == Role.CANARY;
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }

  /** As people know it. */
  @Override
  public String toString() {
    return switch (role) {
      case GATE -> id;
      case SELF_CONTROL -> "base against itself: " + id;
      case CANARY -> "canary: " + id;
    };
  }
}
