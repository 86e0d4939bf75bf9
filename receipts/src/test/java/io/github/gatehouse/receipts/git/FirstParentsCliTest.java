package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstParentsCliTest {
  @TempDir private Path repository;

  @BeforeEach
  void mergeABranch() {
    git("init", "-q", "-b", "main");
    commit("one");
    commit("two: with | and \"quotes\"");
    git("checkout", "-q", "-b", "side", "HEAD~1");
    commit("beside");
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-ff", "-m", "three", "side");
    commit("four");
  }

  @Test
  void theCommitsOfTheLineAreNamedOldestFirstAndMergedOnesAreNot() {
    assertThat(line().between("HEAD~3", "HEAD"))
        .extracting(FirstParents.Named::subject)
        .containsExactly("two: with | and \"quotes\"", "three", "four");
    assertThat(line().between("HEAD~1", "main"))
        .extracting(FirstParents.Named::id)
        .containsExactly(new GitCli(repository).commit("HEAD").orElseThrow());
    assertThat(line().between("HEAD", "main")).isEmpty();
  }

  @Test
  void whatIsUnknownOrNoAncestorIsRefused() {
    assertThatThrownBy(() -> line().between("main", "side"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("'main' is no ancestor of 'side'");
    assertThatThrownBy(() -> line().between("nowhere", "main"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("no commit bears the name 'nowhere'");
    assertThatThrownBy(() -> line().between("--output=x", "main")).isInstanceOf(GitException.class);
  }

  private FirstParentsCli line() {
    return new FirstParentsCli(repository);
  }

  private void commit(String message) {
    git("commit", "-q", "--allow-empty", "-m", message);
  }

  private void git(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("-c", "user.name=Ann", "-c", "user.email=ann@example.org"));
    all.addAll(List.of(arguments));
    new GitCommand(repository).text(Map.of(), all.toArray(String[]::new));
  }
}
