package io.github.gatehouse.receipts.model;

import java.util.Arrays;
import java.util.Optional;

/** A gate of the suite, or one of a project's own. */
public sealed interface AnyGate permits Gate, OwnGate {
  /** The name in receipts and policies. */
  String id();

  /** Whether it leaves one receipt for the whole reactor or one for each module. */
  Gate.Scope scope();

  /** The gate of an id; empty where the suite has none and the id is not that of an own gate. */
  static Optional<AnyGate> of(String id) {
    return Arrays.stream(Gate.values())
        .filter(one -> one.id().equals(id))
        .map(AnyGate.class::cast)
        .findFirst()
        .or(() -> OwnGate.isId(id) ? Optional.of(new OwnGate(id)) : Optional.empty());
  }
}
