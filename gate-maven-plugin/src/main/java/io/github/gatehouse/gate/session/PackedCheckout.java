package io.github.gatehouse.gate.session;

import io.github.gatehouse.receipts.git.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A checkout as texts, which every class loader of a session can read. */
final class PackedCheckout {
  private PackedCheckout() {}

  /** Its parts; none where there is no checkout. */
  static List<String> of(Optional<Checkout> checkout) {
    if (checkout.isEmpty()) {
      return List.of();
    }
    Checkout one = checkout.get();
    return List.of(
        one.root().toString(),
        one.commit(),
        one.tree(),
        Boolean.toString(one.clean()),
        one.branch(),
        Boolean.toString(one.shallow()));
  }

  /** What {@link #of} made of it. */
  static Optional<Checkout> open(List<?> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Checkout(
            Path.of((String) parts.get(0)),
            (String) parts.get(1),
            (String) parts.get(2),
            Boolean.parseBoolean((String) parts.get(3)),
            (String) parts.get(4),
            Boolean.parseBoolean((String) parts.get(5))));
  }
}
