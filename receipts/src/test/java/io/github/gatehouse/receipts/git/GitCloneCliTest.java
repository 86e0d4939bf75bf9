package io.github.gatehouse.receipts.git;

import static io.github.gatehouse.receipts.git.CheckoutTrait.BARE_REPOSITORY;
import static io.github.gatehouse.receipts.git.CheckoutTrait.BISECT;
import static io.github.gatehouse.receipts.git.CheckoutTrait.CHERRY_PICK;
import static io.github.gatehouse.receipts.git.CheckoutTrait.DETACHED_HEAD;
import static io.github.gatehouse.receipts.git.CheckoutTrait.GIT_VARIABLES;
import static io.github.gatehouse.receipts.git.CheckoutTrait.LINKED_WORKTREE;
import static io.github.gatehouse.receipts.git.CheckoutTrait.MERGE;
import static io.github.gatehouse.receipts.git.CheckoutTrait.NO_COMMIT;
import static io.github.gatehouse.receipts.git.CheckoutTrait.NO_REPOSITORY;
import static io.github.gatehouse.receipts.git.CheckoutTrait.PARTIAL_CLONE;
import static io.github.gatehouse.receipts.git.CheckoutTrait.REBASE;
import static io.github.gatehouse.receipts.git.CheckoutTrait.REVERT;
import static io.github.gatehouse.receipts.git.CheckoutTrait.SHALLOW_CLONE;
import static io.github.gatehouse.receipts.git.CheckoutTrait.SPARSE_CHECKOUT;
import static io.github.gatehouse.receipts.git.CheckoutTrait.SUBMODULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCloneCliTest {
  @TempDir Path directory;

  private Path origin;
  private Path clone;

  /** An origin whose branch {@code main} has two commits, and a clone on branch {@code topic}. */
  @BeforeEach
  void cloneARepository() throws Exception {
    origin = Files.createDirectory(directory.resolve("origin"));
    git(origin, "init", "-q", "-b", "main");
    commit(origin, "a.txt", "one\n");
    commit(origin, "b/b.txt", "one\n");
    clone = clone("clone");
    git(clone, "switch", "-qc", "topic");
  }

  private Path clone(String name, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("file://" + origin, name));
    git(directory, arguments.toArray(String[]::new));
    return directory.resolve(name);
  }

  private static void commit(Path where, String file, String text) throws Exception {
    Files.createDirectories(where.resolve(file).getParent());
    Files.writeString(where.resolve(file), text);
    git(where, "add", "-A");
    git(where, "commit", "-qm", "change " + file);
  }

  private static void git(Path where, String... arguments) throws Exception {
    assertThat(run(where, arguments)).as(String.join(" ", arguments)).isZero();
  }

  private static int run(Path where, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c"));
    command.add("protocol.file.allow=always");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(where.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static GitCloneCli asked(Path where) {
    return new GitCloneCli(where, Map.of());
  }

  private String originMain() {
    return new GitCli(clone).commit("origin/main").orElseThrow();
  }

  /** Both sides change the same line; the clone knows of it. */
  private void moveApart() throws Exception {
    commit(clone, "a.txt", "mine\n");
    commit(origin, "a.txt", "theirs\n");
    git(clone, "fetch", "-q");
  }

  @Test
  void anOrdinaryCloneHasNothingParticular() {
    assertThat(asked(clone).traits()).isEmpty();
    assertThat(asked(clone.resolve("b")).traits()).isEmpty();
  }

  @Test
  void whereThereIsNoCheckoutTheReasonIsNamed() throws Exception {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThat(asked(empty).traits()).containsExactly(NO_REPOSITORY);
    assertThat(new GitCloneCli(empty, Map.of("GIT_DIR", "/x")).traits())
        .containsExactlyInAnyOrder(NO_REPOSITORY, GIT_VARIABLES);
    git(empty, "init", "-q");
    assertThat(asked(empty).traits()).containsExactly(NO_COMMIT);
    assertThat(asked(clone("bare", "--bare")).traits()).containsExactly(BARE_REPOSITORY);
    assertThat(asked(clone.resolve(".git")).traits()).containsExactly(BARE_REPOSITORY);
  }

  @Test
  void whatACloneLacksIsNamed() throws Exception {
    assertThat(asked(clone("shallow", "--depth=1")).traits()).containsExactly(SHALLOW_CLONE);
    git(origin, "config", "uploadpack.allowFilter", "true");
    assertThat(asked(clone("partial", "--filter=blob:none")).traits())
        .containsExactly(PARTIAL_CLONE);
    git(clone, "sparse-checkout", "set", "b");
    assertThat(asked(clone).traits()).containsExactly(SPARSE_CHECKOUT);
  }

  @Test
  void worktreesAndSubmodulesAreNamed() throws Exception {
    git(clone, "worktree", "add", "-q", "--detach", "../linked");
    assertThat(asked(directory.resolve("linked")).traits())
        .containsExactlyInAnyOrder(LINKED_WORKTREE, DETACHED_HEAD);
    git(clone, "submodule", "add", "-q", "file://" + origin, "sub");
    assertThat(asked(clone.resolve("sub")).traits()).containsExactly(SUBMODULE);
  }

  @Test
  void whatHasBegunAndNotEndedIsNamed() throws Exception {
    moveApart();
    assertThat(run(clone, "merge", "origin/main")).isNotZero();
    assertThat(asked(clone).traits()).containsExactly(MERGE);
    git(clone, "merge", "--abort");
    assertThat(run(clone, "rebase", "origin/main")).isNotZero();
    assertThat(asked(clone).traits()).containsExactlyInAnyOrder(DETACHED_HEAD, REBASE);
    git(clone, "rebase", "--abort");
    assertThat(run(clone, "rebase", "--apply", "origin/main")).isNotZero();
    assertThat(asked(clone).traits()).containsExactlyInAnyOrder(DETACHED_HEAD, REBASE);
    git(clone, "rebase", "--abort");
    assertThat(run(clone, "cherry-pick", "origin/main")).isNotZero();
    assertThat(asked(clone).traits()).containsExactly(CHERRY_PICK);
    git(clone, "cherry-pick", "--abort");
    commit(clone, "a.txt", "again\n");
    assertThat(run(clone, "revert", "HEAD~1")).isNotZero();
    assertThat(asked(clone).traits()).containsExactly(REVERT);
    git(clone, "revert", "--abort");
    git(clone, "bisect", "start");
    assertThat(asked(clone).traits()).containsExactly(BISECT);
  }

  @Test
  void conflictsArePredictedAndNothingIsWritten() throws Exception {
    moveApart();
    List<String> before = objects();
    assertThat(asked(clone.resolve("b")).merge(originMain()))
        .isEqualTo(new MergeForecast(List.of("a.txt"), ""));
    assertThat(objects()).isEqualTo(before);
    assertThat(new GitCli(clone).checkout().orElseThrow().clean()).isTrue();
  }

  private List<String> objects() throws IOException {
    try (Stream<Path> tree = Files.walk(clone.resolve(".git/objects"))) {
      return tree.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void changesOfDifferentFilesDoNotConflict() throws Exception {
    commit(clone, "a.txt", "mine\n");
    commit(origin, "b/b.txt", "theirs\n");
    git(clone, "fetch", "-q");
    assertThat(asked(clone).merge(originMain())).isEqualTo(new MergeForecast(List.of(), ""));
  }

  @Test
  void whatCannotBeMergedIsNotPredicted() {
    MergeForecast none = asked(clone).merge("0".repeat(40));
    assertThat(none.known()).isFalse();
    assertThat(none.unknown()).startsWith("git said ");
  }

  @Test
  void whatAPartialCloneLacksIsNotFetchedForAForecast() throws Exception {
    git(origin, "config", "uploadpack.allowFilter", "true");
    git(origin, "branch", "old");
    commit(origin, "a.txt", "theirs\n");
    Path partial = clone("partial", "--filter=blob:none", "--branch=old");
    commit(partial, "a.txt", "mine\n");
    String main = new GitCli(partial).commit("origin/main").orElseThrow();
    assertThat(asked(partial).merge(main).known()).isFalse();
  }

  @Test
  void theLastFetchIsThatOfTheBranch() throws Exception {
    Instant start = Instant.now().minusSeconds(5);
    assertThat(asked(clone).lastFetch("origin/main").orElseThrow())
        .as("a clone is a fetch")
        .isAfter(start);
    assertThat(asked(clone).lastFetch("topic")).isEmpty();
    assertThat(asked(clone).lastFetch("origin/none")).isEmpty();
    git(clone, "fetch", "-q", "origin", "main");
    Instant later = Instant.now().plus(Duration.ofDays(1));
    Files.setLastModifiedTime(clone.resolve(".git/FETCH_HEAD"), FileTime.from(later));
    assertThat(asked(clone).lastFetch("origin/main")).contains(later);
    Files.writeString(clone.resolve(".git/FETCH_HEAD"), "x\t\tbranch 'other' of y\n");
    Files.setLastModifiedTime(clone.resolve(".git/FETCH_HEAD"), FileTime.from(later));
    assertThat(asked(clone).lastFetch("origin/main").orElseThrow()).isBefore(later);
  }

  @Test
  void oneBranchIsFetchedAlsoWhereItWasUnknown() throws Exception {
    commit(origin, "c.txt", "new\n");
    git(origin, "branch", "release/1");
    String before = originMain();
    asked(clone).fetch("origin/main", Duration.ofSeconds(20));
    assertThat(originMain()).isNotEqualTo(before);
    asked(clone).fetch("origin/release/1", Duration.ofSeconds(20));
    assertThat(new GitCli(clone).commit("origin/release/1")).contains(originMain());
  }

  @Test
  void theBranchIsToldUnlessHeadIsDetached() throws Exception {
    assertThat(asked(clone).branch()).contains("topic");
    git(clone, "checkout", "-q", "-b", "other/one");
    assertThat(asked(clone).branch()).contains("other/one");
    git(clone, "checkout", "-q", "--detach");
    assertThat(asked(clone).branch()).isEmpty();
  }

  @Test
  void aFetchMakesKnownAnswersVoid() throws Exception {
    GitAnswers known = new GitAnswers(GitAnswers.fresh());
    GitCli git = new GitCli(clone, known);
    Optional<String> before = git.commit("origin/main");
    commit(origin, "c.txt", "new\n");
    git(clone, "fetch", "-q");
    assertThat(git.commit("origin/main")).as("the known answer").isEqualTo(before);
    new GitCloneCli(clone, known).fetch("origin/main", Duration.ofSeconds(20));
    assertThat(git.commit("origin/main")).contains(originMain()).isNotEqualTo(before);
  }

  @Test
  void aFetchThatFailsOrIsNoFetchSaysWhy() throws Exception {
    GitCloneCli asked = asked(clone);
    Duration limit = Duration.ofSeconds(20);
    assertThatThrownBy(() -> asked.fetch("origin/none", limit))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("couldn't find remote ref");
    assertThatThrownBy(() -> asked.fetch("topic", limit))
        .hasMessage("topic is no branch of a remote");
    git(clone, "config", "remote.slow.url", "ext::sleep 60");
    git(clone, "config", "protocol.ext.allow", "always");
    assertThatThrownBy(() -> asked.fetch("slow/main", Duration.ofMillis(300)))
        .hasMessageContaining("no end after 0 s");
  }
}
