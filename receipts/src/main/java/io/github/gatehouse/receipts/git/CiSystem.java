package io.github.gatehouse.receipts.git;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What CI systems tell of branches in the environment. CircleCI and TeamCity tell nothing there.
 */
enum CiSystem {
  GITHUB("GitHub Actions", "GITHUB_BASE_REF"),
  GITLAB("GitLab CI", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "", "CI_DEFAULT_BRANCH"),
  JENKINS("Jenkins", "CHANGE_TARGET"),
  AZURE("Azure Pipelines", "SYSTEM_PULLREQUEST_TARGETBRANCH"),
  BITBUCKET("Bitbucket Pipelines", "BITBUCKET_PR_DESTINATION_BRANCH"),
  BUILDKITE(
      "Buildkite", "BUILDKITE_PULL_REQUEST_BASE_BRANCH", "", "BUILDKITE_PIPELINE_DEFAULT_BRANCH"),
  TRAVIS("Travis CI", "TRAVIS_BRANCH", "TRAVIS_PULL_REQUEST", ""),
  WOODPECKER("Woodpecker", "CI_COMMIT_TARGET_BRANCH", "", "CI_REPO_DEFAULT_BRANCH"),
  DRONE("Drone", "DRONE_TARGET_BRANCH", "DRONE_PULL_REQUEST", "DRONE_REPO_BRANCH"),
  APPVEYOR("AppVeyor", "APPVEYOR_REPO_BRANCH", "APPVEYOR_PULL_REQUEST_NUMBER", ""),
  CIRRUS("Cirrus CI", "CIRRUS_BASE_BRANCH", "", "CIRRUS_DEFAULT_BRANCH"),
  SEMAPHORE("Semaphore", "SEMAPHORE_GIT_BRANCH", "SEMAPHORE_GIT_PR_NUMBER", ""),
  CODEBUILD("AWS CodeBuild", "CODEBUILD_WEBHOOK_BASE_REF"),
  BITRISE("Bitrise", "BITRISEIO_GIT_BRANCH_DEST"),
  PROW("Prow", "PULL_BASE_REF", "PULL_NUMBER", "");

  private static final String HEADS = "refs/heads/";

  private final String title;
  private final String target;
  private final String pullRequest;
  private final String main;

  CiSystem(String title, String target) {
    this(title, target, "", "");
  }

  /**
   * A system.
   *
   * @param target variable with the branch that a pull request goes to
   * @param pullRequest variable that is set, and not {@code false}, exactly where {@code target}
   *     speaks of a pull request; empty where {@code target} alone says so
   * @param main variable with the repository's default branch; empty where there is none
   */
  CiSystem(String title, String target, String pullRequest, String main) {
    this.title = title;
    this.target = target;
    this.pullRequest = pullRequest;
    this.main = main;
  }

  /** The branch that a pull request goes to, as the first system tells it that tells any. */
  static Optional<NamedBranch> pullRequestTarget(Function<String, Optional<String>> environment) {
    for (CiSystem ci : values()) {
      if (ci.pullRequest.isEmpty() || told(environment, ci.pullRequest)) {
        Optional<NamedBranch> target = ci.base(ci.target, environment);
        if (target.isPresent()) {
          return target;
        }
      }
    }
    return Optional.empty();
  }

  /** The default branch of the repository, as the first system tells it that tells any. */
  static Optional<NamedBranch> defaultBranch(Function<String, Optional<String>> environment) {
    for (CiSystem ci : values()) {
      Optional<NamedBranch> main =
          ci.main.isEmpty() ? Optional.empty() : ci.base(ci.main, environment);
      if (main.isPresent()) {
        return main;
      }
    }
    return Optional.empty();
  }

  /** The variables that are asked. */
  List<String> variables() {
    return Stream.of(target, pullRequest, main).filter(name -> !name.isEmpty()).toList();
  }

  private static boolean told(Function<String, Optional<String>> environment, String variable) {
    return !environment.apply(variable).orElse("false").equals("false");
  }

  private Optional<NamedBranch> base(
      String variable, Function<String, Optional<String>> environment) {
    String value = environment.apply(variable).orElse("");
    if (value.isBlank()) {
      return Optional.empty();
    }
    // Prefixed later, so that a name that begins with a hyphen is seen for what it is.
    String branch = value.startsWith(HEADS) ? value.substring(HEADS.length()) : value;
    return Optional.of(NamedBranch.remote(branch, variable + " (" + title + ")"));
  }
}
