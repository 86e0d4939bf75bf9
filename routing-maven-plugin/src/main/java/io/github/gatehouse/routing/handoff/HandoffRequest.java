package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.sign.SigningKey;
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
 * @param claims documents written by hand that are audited, below the root
 * @param key signs the decision and its receipts; empty where nothing is signed
 * @param step what was done before the decision, in the project's own words
 */
public record HandoffRequest(
    Path root,
    List<Path> directories,
    List<String> modules,
    List<Path> more,
    Ruling ruling,
    Optional<Path> history,
    List<Path> claims,
    Optional<SigningKey> key,
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
    claims = List.copyOf(claims);
    Objects.requireNonNull(key, "key");
  }

  /** A request without claims and without a key. */
  public HandoffRequest(
      Path root,
      List<Path> directories,
      List<String> modules,
      List<Path> more,
      Ruling ruling,
      Optional<Path> history,
      String step,
      BuildOutcome outcome) {
    this(
        root,
        directories,
        modules,
        more,
        ruling,
        history,
        List.of(),
        Optional.empty(),
        step,
        outcome);
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
    return with(step, other);
  }

  /** The same, of another step and of a build that ended so. */
  public HandoffRequest with(String otherStep, BuildOutcome other) {
    return new HandoffRequest(
        root, directories, modules, more, ruling, history, claims, key, otherStep, other);
  }

  /** The same with earlier decisions kept in a directory. */
  public HandoffRequest keptIn(Path directory) {
    return new HandoffRequest(
        root,
        directories,
        modules,
        more,
        ruling,
        Optional.of(directory),
        claims,
        key,
        step,
        outcome);
  }

  /** The same with documents written by hand to audit. */
  public HandoffRequest claiming(List<Path> documents) {
    return new HandoffRequest(
        root, directories, modules, more, ruling, history, documents, key, step, outcome);
  }

  /** The same, signed where there is a key. */
  public HandoffRequest signedWith(Optional<SigningKey> other) {
    return new HandoffRequest(
        root, directories, modules, more, ruling, history, claims, other, step, outcome);
  }
}
