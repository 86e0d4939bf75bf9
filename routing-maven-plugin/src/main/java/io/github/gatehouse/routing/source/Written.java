package io.github.gatehouse.routing.source;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.yaml.WaiverFile;
import io.github.gatehouse.receipts.yaml.YamlException;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Ruling;
import io.github.gatehouse.routing.yaml.Node;
import io.github.gatehouse.routing.yaml.PolicyException;
import io.github.gatehouse.routing.yaml.PolicyReader;
import io.github.gatehouse.routing.yaml.PolicyYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A policy that was written down, or the built-in one where none was.
 *
 * @param name of the place that it stands in
 */
record Written(RoutingPolicy policy, String name, String digest) {
  /**
   * Reads the policy of the settings.
   *
   * @throws PolicyException if it cannot be used, or stands twice
   */
  static Written of(PolicySettings settings, PolicyFile file, Registry registry) {
    FileTree tree = registry.tree();
    Optional<String> text = file.text(tree);
    if (text.isPresent() && settings.pom().isPresent()) {
      throw new PolicyException(
          "the policy stands twice: in " + file.name() + " and in the POM's <policy>",
          file.name() + " and pom.xml",
          "remove one of them");
    }
    Written written = new Written(DefaultPolicy.policy(), "built-in", "");
    if (text.isPresent()) {
      RoutingPolicy read = new PolicyReader(registry.targets()).read(file.name(), text.get());
      written = new Written(read, file.in(tree), Sha256.of(text.get()));
    } else if (settings.pom().isPresent()) {
      Node node = settings.pom().get().node(PolicyEdits.POM);
      RoutingPolicy read = new PolicyReader(registry.targets()).read(node);
      String name = tree.named(PolicyEdits.POM);
      written = new Written(read, name, Sha256.of(PolicyYaml.write(read)));
    }
    return written
        .requiring(settings.told().isEmpty() ? settings.required() : settings.told())
        .waiving(tree);
  }

  /** Exactly the named gates are required; by default those that the policy requires. */
  private Written requiring(List<String> required) {
    if (required.isEmpty()) {
      return this;
    }
    Policy named = named(required);
    List<GatePolicy> gates = new ArrayList<>();
    boolean ownOnly = required.stream().allMatch(OwnGate::isId);
    for (GatePolicy one : policy.gates().gates()) {
      boolean needed = required.contains(one.gate().id());
      gates.add(ownOnly && !needed ? one : one.required(needed));
    }
    named.gates().stream()
        .filter(one -> one.gate() instanceof OwnGate)
        .filter(one -> gates.stream().noneMatch(known -> known.gate().equals(one.gate())))
        .forEach(gates::add);
    return new Written(policy.with(new Policy(gates)), name, digest);
  }

  private static Policy named(List<String> required) {
    try {
      return Policy.requiring(required);
    } catch (IllegalArgumentException e) {
      throw new PolicyException(
          e.getMessage(), "<required>, or gatehouse.required", "name gates, or leave it out");
    }
  }

  /** With the waivers that stand in the same tree. */
  private Written waiving(FileTree tree) {
    Optional<String> text = tree.text(WaiverFile.PATH);
    if (text.isEmpty()) {
      return this;
    }
    try {
      Policy gates = policy.gates().with(WaiverFile.read(text.get()));
      return new Written(policy.with(gates), name, digest);
    } catch (YamlException e) {
      throw PolicyException.of(tree.named(WaiverFile.PATH), e.finding());
    }
  }

  /** With what else is known. */
  Ruling ruling(Change change, Optional<SortedSet<String>> labels) {
    return new Ruling(policy, new Context(name, digest, change, Loops.NOT_KEPT, labels), List.of());
  }
}
