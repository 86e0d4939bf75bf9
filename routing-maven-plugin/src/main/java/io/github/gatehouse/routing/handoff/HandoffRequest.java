package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Ruling;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision is asked for.
 *
 * @param root the directory that Maven was started for; everything is written below it
 * @param directories of the reactor's modules; empty where receipts are to be searched for
 * @param modules known to exist, {@code groupId:artifactId}, the root first; may be empty
 * @param more directories with receipts from elsewhere, such as other CI jobs
 * @param ruling the policy that counts, and how it came to
 * @param history directory with earlier decisions about the same change; empty where none are kept
 * @param step what was done before the decision, in the project's own words
 */
public record HandoffRequest(
    Path root,
    List<Path> directories,
    List<String> modules,
    List<Path> more,
    Ruling ruling,
    Optional<Path> history,
    String step,
    BuildOutcome outcome) {
  public HandoffRequest {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(ruling, "ruling");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(outcome, "outcome");
    directories = List.copyOf(directories);
    modules = List.copyOf(modules);
    more = List.copyOf(more);
  }

  /** A request under a policy of which nothing is known but itself. */
  public HandoffRequest(
      Path root,
      List<Path> directories,
      List<String> modules,
      List<Path> more,
      RoutingPolicy policy,
      Optional<Path> history,
      String step,
      BuildOutcome outcome) {
    this(root, directories, modules, more, Ruling.of(policy), history, step, outcome);
  }

  /** What is decided by. */
  public RoutingPolicy policy() {
    return ruling.policy();
  }

  /** The same, of a build that ended otherwise. */
  public HandoffRequest with(BuildOutcome other) {
    return new HandoffRequest(root, directories, modules, more, ruling, history, step, other);
  }

  /** The same, of another step and of a build that ended so. */
  public HandoffRequest with(String otherStep, BuildOutcome other) {
    return new HandoffRequest(root, directories, modules, more, ruling, history, otherStep, other);
  }

  /** The same with earlier decisions kept in a directory. */
  public HandoffRequest keptIn(Path directory) {
    return new HandoffRequest(
        root, directories, modules, more, ruling, Optional.of(directory), step, outcome);
  }
}
