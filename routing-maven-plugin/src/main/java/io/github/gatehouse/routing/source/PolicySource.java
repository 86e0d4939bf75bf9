package io.github.gatehouse.routing.source;

import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.policy.Ruling;
import io.github.gatehouse.routing.yaml.PolicyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the policy that counts: the working tree's, or the one of the merge base where a pull
 * request is judged. A change is never judged by a policy that it brings along.
 */
public final class PolicySource {
  /** The usual file, relative to the directory that Maven was started for. */
  public static final String FILE = "routing.yaml";

  private final Git git;
  private final Path root;

  /**
   * Opens a source.
   *
   * @param root the directory that Maven was started for
   */
  public PolicySource(Git git, Path root) {
    this.git = git;
    this.root = root;
  }

  /**
   * The policy that counts.
   *
   * @throws PolicyException if it cannot be used
   */
  public Ruling ruling(PolicySettings settings) {
    if (settings.base().isEmpty()) {
      FileTree repository = new WorkingTree(Repository.top(root).orElse(root));
      return written(settings, new WorkingTree(root), repository, Change.UNKNOWN);
    }
    String ref = settings.base().get();
    Optional<String> base = mergeBase(ref);
    return base.isPresent() ? judged(settings, base.get()) : unknown(settings, ref);
  }

  /** The policy that counts; where it cannot be used, the built-in one that escalates. */
  public Ruling rulingAnyway(PolicySettings settings) {
    try {
      return ruling(settings);
    } catch (PolicyException e) {
      return without(settings, new Finding("policy-unreadable", e.what(), e.place(), e.fix()));
    } catch (GitException e) {
      String fix = "git status, then the same build again";
      return without(
          settings, new Finding("policy-unreadable", String.valueOf(e.getMessage()), "git", fix));
    }
  }

  private Optional<String> mergeBase(String ref) {
    try {
      return git.mergeBase(ref);
    } catch (GitException e) {
      // Whatever the reason, the base is not known; the finding below says so.
      return Optional.empty();
    }
  }

  private Ruling judged(PolicySettings settings, String base) {
    String prefix = Repository.prefix(root);
    List<String> changed = git.changedFiles(base);
    FileTree now = new WorkingTree(root);
    FileTree before = new CommitTree(git, base, prefix, now.agents(), changed);
    FileTree repository = new CommitTree(git, base, "", List.of(), changed);
    PolicyEdits edits = new PolicyEdits(before, now);
    PolicySettings counting = edits.samePom() ? settings : BasePom.settings(settings, before);
    String file = PolicyFile.of(root, settings.file()).within().orElse(FILE);
    Change change =
        new Change(Optional.of(base), Optional.of(changed), edits.of(changed, prefix, file));
    return written(counting, before, repository, change);
  }

  private Ruling written(
      PolicySettings settings, FileTree tree, FileTree repository, Change change) {
    PolicyFile file = PolicyFile.of(root, settings.file());
    return Written.of(settings, file, new Registry(tree, repository, change.files()))
        .ruling(change, settings.labels());
  }

  private Ruling unknown(PolicySettings settings, String ref) {
    String fix =
        "git fetch --unshallow, or a checkout with whole history (actions/checkout: fetch-depth: 0)";
    return without(
        settings,
        new Finding(
            "policy-base-unknown",
            "the base '"
                + ref
                + "' and HEAD have no common commit here, so the policy that counts"
                + " is not known",
            "routing.base, or the CI's variable for the target branch",
            fix));
  }

  private static Ruling without(PolicySettings settings, Finding why) {
    return Ruling.without(
        new Context(
            "built-in, because the policy cannot be used",
            "",
            Change.UNKNOWN,
            Loops.NOT_KEPT,
            settings.labels()),
        why);
  }
}
