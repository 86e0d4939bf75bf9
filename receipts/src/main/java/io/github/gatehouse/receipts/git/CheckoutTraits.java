package io.github.gatehouse.receipts.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is particular about a checkout.
 *
 * @param directory asked about
 * @param git asked there
 * @param environment of this process
 */
record CheckoutTraits(Path directory, GitCommand git, Map<String, String> environment) {
  /** What git leaves in its directory while a command has not ended. */
  private static final Map<String, CheckoutTrait> TRACKS = tracks();

  private static Map<String, CheckoutTrait> tracks() {
    Map<String, CheckoutTrait> tracks = new LinkedHashMap<>();
    tracks.put("MERGE_HEAD", CheckoutTrait.MERGE);
    tracks.put("rebase-merge", CheckoutTrait.REBASE);
    tracks.put("rebase-apply/applying", CheckoutTrait.MAILBOX);
    tracks.put("CHERRY_PICK_HEAD", CheckoutTrait.CHERRY_PICK);
    tracks.put("REVERT_HEAD", CheckoutTrait.REVERT);
    tracks.put("BISECT_LOG", CheckoutTrait.BISECT);
    return tracks;
  }

  Set<CheckoutTrait> find() {
    Set<CheckoutTrait> traits = EnumSet.noneOf(CheckoutTrait.class);
    boolean foreign = !Collections.disjoint(GitCommand.FOREIGN, environment.keySet());
    add(traits, CheckoutTrait.GIT_VARIABLES, foreign);
    GitCommand.Answer answer = GitPlace.ask(git);
    if (answer.exit() != 0) {
      withoutCheckout(traits);
      return traits;
    }
    GitPlace place = GitPlace.of(answer, directory);
    add(traits, CheckoutTrait.SHALLOW_CLONE, place.shallow());
    add(traits, CheckoutTrait.LINKED_WORKTREE, !place.own().equals(place.shared()));
    add(traits, CheckoutTrait.SUBMODULE, superproject(place.top()));
    add(traits, CheckoutTrait.DETACHED_HEAD, place.branch().isEmpty());
    configured(traits);
    underWay(traits, place.own());
    return traits;
  }

  /** No repository, none with a working tree here, or none with a commit. */
  private void withoutCheckout(Set<CheckoutTrait> traits) {
    GitCommand.Answer answer =
        git.run(
            Map.of(),
            List.of(
                "rev-parse",
                "--is-inside-work-tree",
                "--is-shallow-repository",
                "--absolute-git-dir",
                "--git-common-dir"));
    if (answer.exit() != 0) {
      traits.add(absence(answer));
      return;
    }
    List<String> lines = answer.lines();
    Path own = Path.of(lines.get(2));
    add(traits, CheckoutTrait.BARE_REPOSITORY, !Boolean.parseBoolean(lines.get(0)));
    add(traits, CheckoutTrait.SHALLOW_CLONE, Boolean.parseBoolean(lines.get(1)));
    add(
        traits,
        CheckoutTrait.LINKED_WORKTREE,
        !own.equals(GitPlace.absolute(directory, lines.get(3))));
    add(traits, CheckoutTrait.NO_COMMIT, git.line("rev-parse", "--verify", "-q", "HEAD").isEmpty());
    configured(traits);
    underWay(traits, own);
  }

  /** Git is asked only where a directory further up is a checkout: it starts another git for it. */
  private boolean superproject(Path top) {
    for (Path up = top.getParent(); up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return git.line("rev-parse", "--show-superproject-working-tree").isPresent();
      }
    }
    return false;
  }

  private static void add(Set<CheckoutTrait> traits, CheckoutTrait trait, boolean there) {
    if (there) {
      traits.add(trait);
    }
  }

  private static CheckoutTrait absence(GitCommand.Answer answer) {
    if (answer.exit() == GitCommand.NOT_INSTALLED) {
      return CheckoutTrait.NO_GIT;
    }
    if (answer.text().contains("not a git repository")) {
      return CheckoutTrait.NO_REPOSITORY;
    }
    throw new GitException("git cannot tell the state of the checkout: " + answer.text());
  }

  private void configured(Set<CheckoutTrait> traits) {
    String wanted = "^(core\\.sparsecheckout|extensions\\.partialclone|remote\\..*\\.promisor)$";
    GitCommand.Answer answer = git.run(Map.of(), List.of("config", "--get-regexp", wanted));
    for (String line : answer.exit() == 0 ? answer.lines() : List.<String>of()) {
      boolean on = !line.endsWith(" false");
      boolean sparse = line.startsWith("core.");
      add(traits, sparse ? CheckoutTrait.SPARSE_CHECKOUT : CheckoutTrait.PARTIAL_CLONE, on);
    }
  }

  private static void underWay(Set<CheckoutTrait> traits, Path own) {
    for (Map.Entry<String, CheckoutTrait> one : TRACKS.entrySet()) {
      add(traits, one.getValue(), Files.exists(own.resolve(one.getKey())));
    }
    boolean applying = Files.isDirectory(own.resolve("rebase-apply"));
    add(traits, CheckoutTrait.REBASE, applying && !traits.contains(CheckoutTrait.MAILBOX));
    if (traits.contains(CheckoutTrait.REBASE)) {
      // A rebase that stops at a conflict leaves the track of the cherry-pick it is made of.
      traits.remove(CheckoutTrait.CHERRY_PICK);
    }
  }
}
