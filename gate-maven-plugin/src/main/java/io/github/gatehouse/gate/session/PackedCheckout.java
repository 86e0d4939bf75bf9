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
    return checkout
        .map(
            one ->
                List.of(
                    one.root().toString(),
                    one.commit(),
                    one.tree(),
                    Boolean.toString(one.clean()),
                    one.branch(),
                    Boolean.toString(one.shallow())))
        .orElse(List.of());
  }

  /** What {@link #of} made of it. */
  static Optional<Checkout> open(List<?> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<String> text = parts.stream().map(String.class::cast).toList();
    return Optional.of(
        new Checkout(
            Path.of(text.get(0)),
            text.get(1),
            text.get(2),
            Boolean.parseBoolean(text.get(3)),
            text.get(4),
            Boolean.parseBoolean(text.get(5))));
  }
}
