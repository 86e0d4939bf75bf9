package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCliTest {
  @TempDir Path directory;

  private Path repository;

  @BeforeEach
  void commitOneFile() throws Exception {
    repository = Files.createDirectory(directory.resolve("repository"));
    git("init", "-q", "-b", "main");
    Files.writeString(repository.resolve("a.txt"), "one\n");
    Files.writeString(repository.resolve(".gitignore"), "*.log\n");
    commit("first");
  }

  private void commit(String subject) throws Exception {
    git("add", "-A");
    git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", subject);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(repository.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  private Checkout checkout() {
    return new GitCli(repository).checkout().orElseThrow();
  }

  @Test
  void aCleanCheckoutHasTheTreeOfItsCommit() throws Exception {
    Checkout checkout = checkout();
    assertThat(checkout.clean()).isTrue();
    assertThat(checkout.branch()).isEqualTo("main");
    assertThat(checkout.shallow()).isFalse();
    assertThat(checkout.root()).isEqualTo(repository.toRealPath());
    assertThat(new GitCli(repository).commit("HEAD")).contains(checkout.commit());
  }

  @Test
  void anUncommittedChangeHasATreeOfItsOwn() throws Exception {
    Checkout before = checkout();
    Files.writeString(repository.resolve("a.txt"), "two\n");
    Checkout after = checkout();
    assertThat(after.commit()).isEqualTo(before.commit());
    assertThat(after.tree()).isNotEqualTo(before.tree());
    assertThat(after.clean()).isFalse();
    commit("second");
    assertThat(checkout().tree()).as("committing changes no content").isEqualTo(after.tree());
  }

  @Test
  void anUntrackedFileChangesTheTreeAndAnIgnoredOrBuiltOneDoesNot() throws Exception {
    Checkout before = checkout();
    Files.writeString(repository.resolve("x.log"), "ignored");
    Files.createDirectories(repository.resolve("module/target/gatehouse"));
    Files.writeString(repository.resolve("module/target/gatehouse/r.json"), "{}");
    assertThat(checkout()).isEqualTo(before);
    Files.writeString(repository.resolve("b.txt"), "new");
    assertThat(checkout().tree()).isNotEqualTo(before.tree());
  }

  @Test
  void aCommitMadeMeanwhileIsNotTakenForTheOneThatWasAskedFor() throws Exception {
    Git git = new GitCli(repository, new GitAnswers(GitAnswers.fresh()));
    String first = git.checkout().orElseThrow().tree();
    Files.writeString(repository.resolve("a.txt"), "two\n");
    commit("second");
    assertThat(git.checkout().orElseThrow().tree())
        .isEqualTo(checkout().tree())
        .isNotEqualTo(first);
  }

  @Test
  void aStagedChangeAndADeletedFileAreTreesOfTheirOwn() throws Exception {
    String committed = checkout().tree();
    Files.delete(repository.resolve("a.txt"));
    assertThat(checkout().tree()).isNotEqualTo(committed);
    git("checkout", "-q", "--", "a.txt");
    Files.writeString(repository.resolve("a.txt"), "two\n");
    git("add", "a.txt");
    assertThat(checkout().clean()).isFalse();
  }

  @Test
  void askingLeavesIndexAndObjectsAsTheyWere() throws Exception {
    Files.writeString(repository.resolve("b.txt"), "new");
    byte[] index = Files.readAllBytes(repository.resolve(".git/index"));
    long objects = files(repository.resolve(".git/objects"));
    checkout();
    assertThat(Files.readAllBytes(repository.resolve(".git/index"))).isEqualTo(index);
    assertThat(files(repository.resolve(".git/objects"))).isEqualTo(objects);
  }

  private static long files(Path directory) throws IOException {
    try (var walk = Files.walk(directory)) {
      return walk.count();
    }
  }

  @Test
  void aDirectoryInsideTheRepositoryBelongsToIt() throws Exception {
    Path inside = Files.createDirectories(repository.resolve("module/src"));
    assertThat(new GitCli(inside).checkout()).contains(checkout());
  }

  @Test
  void aDetachedHeadHasNoBranch() throws Exception {
    git("checkout", "-q", "--detach");
    assertThat(checkout().branch()).isEmpty();
  }

  @Test
  void withoutARepositoryOrACommitThereIsNoCheckout() throws Exception {
    assertThat(new GitCli(directory).checkout()).isEmpty();
    repository = Files.createDirectory(directory.resolve("empty"));
    git("init", "-q");
    assertThat(new GitCli(repository).checkout()).isEmpty();
  }

  @Test
  void aBrokenRepositoryIsAnErrorAndNotTheAbsenceOfOne() throws Exception {
    Files.writeString(repository.resolve(".git/config"), "[core\n");
    assertThatThrownBy(this::checkout)
        .isInstanceOf(GitException.class)
        .hasMessageContaining("bad config");
  }

  @Test
  void distancesAreCountedBothWays() throws Exception {
    git("branch", "base");
    Files.writeString(repository.resolve("a.txt"), "two\n");
    commit("second");
    Git git = new GitCli(repository);
    String base = git.commit("base").orElseThrow();
    assertThat(git.distance(base)).isEqualTo(new Git.Distance(1, 0));
    git("checkout", "-q", "base");
    assertThat(git.distance(git.commit("main").orElseThrow())).isEqualTo(new Git.Distance(0, 1));
  }

  @Test
  void upstreamAndRemoteDefaultAreFoundInAClone() throws Exception {
    assertThat(new GitCli(repository).upstream()).isEmpty();
    assertThat(new GitCli(repository).remoteDefault()).isEmpty();
    git("clone", "-q", ".", directory.resolve("clone").toString());
    Git clone = new GitCli(directory.resolve("clone"));
    assertThat(clone.upstream()).contains("origin/main");
    assertThat(clone.remoteDefault()).contains("origin/main");
  }

  @Test
  void aLocalBranchIsNotTakenForTheRemotesOfTheSameName() throws Exception {
    git("clone", "-q", ".", directory.resolve("clone").toString());
    repository = directory.resolve("clone");
    git("branch", "origin/main");
    assertThat(new GitCli(repository).upstream()).contains("remotes/origin/main");
    assertThat(new GitCli(repository).remoteDefault()).contains("remotes/origin/main");
  }

  @Test
  void anUpstreamThatIsGoneIsNone() throws Exception {
    git("clone", "-q", ".", directory.resolve("clone").toString());
    repository = directory.resolve("clone");
    git("checkout", "-q", "-b", "work", "--track", "origin/main");
    assertThat(new GitCli(repository).upstream()).contains("origin/main");
    git("update-ref", "-d", "refs/remotes/origin/main");
    assertThat(new GitCli(repository).upstream()).isEmpty();
    assertThat(new GitCli(repository).remoteDefault()).isEmpty();
  }

  @Test
  void anUpstreamCanBeABranchOfTheSameRepository() throws Exception {
    git("checkout", "-q", "-b", "work", "--track", "main");
    assertThat(new GitCli(repository).upstream()).contains("main");
    git("checkout", "-q", "--detach");
    assertThat(new GitCli(repository).upstream()).isEmpty();
  }

  @Test
  void whatHeadContainsIsWhereItParted() throws Exception {
    String first = checkout().commit();
    Files.writeString(repository.resolve("a.txt"), "two\n");
    commit("second");
    String second = checkout().commit();
    Git git = new GitCli(repository);
    assertThat(git.mergeBase(first)).contains(first);
    assertThat(git.mergeBase("main")).contains(second);
    git("checkout", "-q", "-b", "other", first);
    assertThat(new GitCli(repository).mergeBase("main")).contains(first);
    Files.writeString(repository.resolve("b.txt"), "three\n");
    commit("third");
    assertThat(new GitCli(repository).mergeBase("main")).contains(first);
  }

  @Test
  void aWorktreeHasTheSameTree() throws Exception {
    git("worktree", "add", "-q", directory.resolve("tree").toString(), "-b", "other");
    Checkout other = new GitCli(directory.resolve("tree")).checkout().orElseThrow();
    assertThat(other.tree()).isEqualTo(checkout().tree());
    assertThat(other.clean()).isTrue();
  }

  @Test
  void allWorktreesShareOneRepository() throws Exception {
    git("worktree", "add", "-q", directory.resolve("tree").toString(), "-b", "other");
    Path inside = Files.createDirectories(directory.resolve("tree/a/b"));
    Path own = repository.toRealPath().resolve(".git");
    assertThat(new GitCli(repository).repository()).contains(repository.resolve(".git"));
    assertThat(new GitCli(inside).repository().orElseThrow().toRealPath()).isEqualTo(own);
    assertThat(new GitCli(directory).repository()).isEmpty();
  }

  @Test
  void aNameThatIsNoCommitHasNone() {
    assertThat(new GitCli(repository).commit("no-such-branch")).isEmpty();
    assertThat(new GitCli(repository).commit("--help")).isEmpty();
  }

  @Test
  void anErrorOfGitIsQuoted() {
    assertThatThrownBy(() -> new GitCli(repository).distance("no-such-commit"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("no-such-commit");
  }

  @Test
  void twoBranchesHaveTheCommitAtWhichTheyParted() throws Exception {
    Git git = new GitCli(repository);
    String parted = git.commit("HEAD").orElseThrow();
    git("branch", "base");
    Files.writeString(repository.resolve("a.txt"), "two\n");
    commit("second");
    git("checkout", "-q", "base");
    Files.writeString(repository.resolve("b.txt"), "three\n");
    commit("third");
    assertThat(git.mergeBase("main")).contains(parted);
    assertThat(git.mergeBase("no-such-branch")).isEmpty();
    assertThat(git.mergeBase("--help")).isEmpty();
    git("checkout", "-q", "--orphan", "elsewhere");
    commit("fourth");
    assertThat(git.mergeBase("main")).as("no common commit").isEmpty();
  }

  @Test
  void everyKindOfChangeIsListedWhereverGitIsAsked() throws Exception {
    Path module = Files.createDirectories(repository.resolve("module"));
    Files.writeString(module.resolve("moved.txt"), "same\n");
    Files.writeString(module.resolve("gone.txt"), "gone\n");
    commit("second");
    git("mv", "module/moved.txt", "module/there.txt");
    Files.delete(module.resolve("gone.txt"));
    Files.writeString(repository.resolve("a.txt"), "two\n");
    Files.writeString(module.resolve("new.txt"), "new\n");
    Files.writeString(module.resolve("ignored.log"), "log\n");
    Files.createDirectories(module.resolve("target/gatehouse"));
    Files.writeString(module.resolve("target/gatehouse/r.json"), "{}");
    List<String> expected =
        List.of(
            "a.txt", "module/gone.txt", "module/moved.txt", "module/new.txt", "module/there.txt");
    assertThat(new GitCli(repository).changedFiles("HEAD")).isEqualTo(expected);
    git("config", "diff.relative", "true");
    git("config", "diff.renames", "copies");
    assertThat(new GitCli(module).changedFiles("HEAD")).isEqualTo(expected);
    assertThat(new GitCli(module).changedFiles("HEAD~1"))
        .containsExactly("a.txt", "module/new.txt", "module/there.txt");
  }

  @Test
  void aHostileNameOfAFileSurvives() throws Exception {
    List<String> names = List.of(" blank ", "line\nfeed", "quo\"te", "tab\t`x`", "\u202eabc", "ä");
    for (String name : names) {
      Files.writeString(repository.resolve(name), "x");
    }
    Git git = new GitCli(repository);
    assertThat(git.changedFiles("HEAD")).containsExactlyInAnyOrderElementsOf(names);
    commit("second");
    assertThat(git.changedFiles("HEAD")).isEmpty();
    assertThat(git.changedFiles("HEAD~1")).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      assertThat(git.fileAt("HEAD", name)).as(name).contains("x");
    }
  }

  @Test
  void changesSinceNoCommitAreAnErrorAndNotNone() {
    assertThatThrownBy(() -> new GitCli(repository).changedFiles("no-such-branch"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("no-such-branch");
  }

  @Test
  void aFileIsReadAsItStoodAtACommit() throws Exception {
    Path module = Files.createDirectories(repository.resolve("module"));
    Files.writeString(module.resolve("deep.yaml"), "one: ä\n\n");
    commit("second");
    Files.writeString(module.resolve("deep.yaml"), "two\n");
    Git git = new GitCli(module);
    assertThat(git.fileAt("HEAD", "module/deep.yaml")).contains("one: ä\n\n");
    assertThat(git.fileAt("HEAD~1", "module/deep.yaml")).isEmpty();
    assertThat(git.fileAt("HEAD", "deep.yaml")).as("never relative to the directory").isEmpty();
    assertThat(git.fileAt("HEAD", "module")).as("a directory").isEmpty();
    assertThat(git.fileAt("HEAD", "module/*")).as("a pattern").isEmpty();
    for (String path : List.of("", "/a.txt", "../a.txt", "module/./deep.yaml")) {
      assertThatThrownBy(() -> git.fileAt("HEAD", path))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> git.fileAt("nowhere", "a.txt")).isInstanceOf(GitException.class);
  }

  @Test
  void aLinkAndAnOversizedFileAtACommitAreErrors() throws Exception {
    Files.createSymbolicLink(repository.resolve("link"), Path.of("a.txt"));
    Files.writeString(repository.resolve("most"), "x".repeat(1 << 20));
    Files.writeString(repository.resolve("large"), "x".repeat((1 << 20) + 1));
    commit("second");
    Git git = new GitCli(repository);
    assertThat(git.fileAt("HEAD", "most").orElseThrow()).hasSize(1 << 20);
    assertThatThrownBy(() -> git.fileAt("HEAD", "large"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("1048577 bytes");
    assertThatThrownBy(() -> git.fileAt("HEAD", "link"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("symbolic link");
  }
}
