package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiSystemTest {
  private static Optional<NamedBranch> base(String branch, String... variables) {
    Map<String, String> all = new HashMap<>();
    for (String variable : variables) {
      String[] both = variable.split("=", 2);
      all.put(both[0], both[1]);
    }
    // Of a detached HEAD git knows no branch, and is not asked.
    Git git = new GitCli(Path.of("."));
    return new BaseBranch(git, "", name -> Optional.ofNullable(all.get(name))).find(branch);
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB_BASE_REF=main, GITHUB_BASE_REF (GitHub Actions)",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main, CI_MERGE_REQUEST_TARGET_BRANCH_NAME (GitLab CI)",
    "CHANGE_TARGET=main, CHANGE_TARGET (Jenkins)",
    "SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main,"
        + " SYSTEM_PULLREQUEST_TARGETBRANCH (Azure Pipelines)",
    "BITBUCKET_PR_DESTINATION_BRANCH=main, BITBUCKET_PR_DESTINATION_BRANCH (Bitbucket Pipelines)",
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH=main, BUILDKITE_PULL_REQUEST_BASE_BRANCH (Buildkite)",
    "CI_COMMIT_TARGET_BRANCH=main, CI_COMMIT_TARGET_BRANCH (Woodpecker)",
    "CIRRUS_BASE_BRANCH=main, CIRRUS_BASE_BRANCH (Cirrus CI)",
    "CODEBUILD_WEBHOOK_BASE_REF=refs/heads/main, CODEBUILD_WEBHOOK_BASE_REF (AWS CodeBuild)",
    "BITRISEIO_GIT_BRANCH_DEST=main, BITRISEIO_GIT_BRANCH_DEST (Bitrise)"
  })
  void aPullRequestsTargetIsTheBase(String variable, String from) {
    assertThat(base("", variable)).contains(new NamedBranch("origin/main", from, false));
  }

  @ParameterizedTest
  @CsvSource({
    "TRAVIS_BRANCH, TRAVIS_PULL_REQUEST",
    "DRONE_TARGET_BRANCH, DRONE_PULL_REQUEST",
    "APPVEYOR_REPO_BRANCH, APPVEYOR_PULL_REQUEST_NUMBER",
    "SEMAPHORE_GIT_BRANCH, SEMAPHORE_GIT_PR_NUMBER",
    "PULL_BASE_REF, PULL_NUMBER"
  })
  void aVariableThatAlsoNamesPushedBranchesCountsForPullRequestsOnly(String branch, String flag) {
    assertThat(base("", branch + "=main")).isEmpty();
    assertThat(base("", branch + "=main", flag + "=false")).isEmpty();
    assertThat(base("", branch + "=main", flag + "=7"))
        .map(NamedBranch::name)
        .contains("origin/main");
  }

  @Test
  void withoutAPullRequestTheDefaultBranchHelpsADetachedHead() {
    assertThat(base("", "CI_DEFAULT_BRANCH=trunk", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME= "))
        .contains(new NamedBranch("origin/trunk", "CI_DEFAULT_BRANCH (GitLab CI)", false));
  }

  @Test
  void everyVariableIsInTheManual() throws Exception {
    String manual = Files.readString(Path.of("../docs/gates/freshness.md"));
    for (CiSystem ci : CiSystem.values()) {
      assertThat(manual).contains(ci.variables());
    }
  }
}
