package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.xml.RootPom;
import io.github.gatehouse.routing.yaml.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of a POM that a change did not edit yet. */
final class BasePom {
  private BasePom() {}

  /** The same settings, but for what the POM of a tree says: that comes from its text alone. */
  static PolicySettings settings(PolicySettings now, FileTree tree) {
    Optional<Element> configuration =
        tree.text(PolicyEdits.POM)
            .flatMap(text -> RootPom.of(tree.named(PolicyEdits.POM), text).configuration());
    return new PolicySettings(
        now.file(),
        configuration.flatMap(one -> one.child("policy")),
        configuration.flatMap(one -> one.child("required")).map(BasePom::names).orElse(List.of()),
        now.told(),
        now.base(),
        now.labels());
  }

  private static List<String> names(Element required) {
    return required.children().isEmpty()
        ? Arrays.stream(required.text().split(",")).map(String::strip).toList()
        : required.children().stream().map(Element::text).toList();
  }
}
