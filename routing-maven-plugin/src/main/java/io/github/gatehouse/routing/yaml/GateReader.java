package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what is asked of one gate. */
final class GateReader {
  private GateReader() {}

  /** What is said of it; the rest as it was. */
  static GatePolicy read(Node node, GatePolicy before) {
    String id = before.gate().id();
    Members members = new Members(node, "gate " + id, List.of("requirement", "skips"));
    Requirement requirement =
        members
            .get("requirement")
            .map(one -> Value.constant(one, "requirement", Requirement.class, GateReader::name))
            .orElse(before.requirement());
    Optional<Node> list = members.get("skips");
    Set<SkipReason> skips = list.map(GateReader::skips).orElse(before.skips());
    return Value.at(list.orElse(node), () -> new GatePolicy(before.gate(), requirement, skips));
  }

  /** How a requirement is written. */
  static String name(Requirement one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static Set<SkipReason> skips(Node list) {
    return Value.items(list, "skips").stream()
        .map(one -> Value.constant(one, "skips", SkipReason.class, SkipReason::toString))
        .collect(Collectors.toSet());
  }
}
