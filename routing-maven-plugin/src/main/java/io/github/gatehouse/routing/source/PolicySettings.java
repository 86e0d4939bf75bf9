package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.yaml.Element;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the user says about the policy.
 *
 * @param file path of the policy's file, as the command line names it; empty for the usual one
 * @param pom the element {@code <policy>} of the plugin's configuration
 * @param required gates that must pass, as the POM says
 * @param told gates that must pass, as the command line says; they count before all others
 * @param base ref of the branch that a pull request is to be merged into; empty where none is
 *     judged
 * @param labels of the change; empty where nobody told them
 */
public record PolicySettings(
    Optional<String> file,
    Optional<Element> pom,
    List<String> required,
    List<String> told,
    Optional<String> base,
    Optional<SortedSet<String>> labels) {
  /** Nothing is said. */
  public static final PolicySettings NONE =
      new PolicySettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public PolicySettings {
    required = List.copyOf(required);
    told = List.copyOf(told);
  }

  /** The same where no pull request is judged: the working tree's policy counts. */
  public PolicySettings withoutBase() {
    return new PolicySettings(file, pom, required, told, Optional.empty(), labels);
  }
}
