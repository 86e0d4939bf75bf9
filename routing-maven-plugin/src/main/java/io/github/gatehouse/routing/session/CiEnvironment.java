package io.github.gatehouse.routing.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The branch that a pull request is to be merged into, as common CI systems tell it in environment
 * variables. A change cannot set them, so they count before the command line, which {@code
 * .mvn/maven.config} may add to.
 */
final class CiEnvironment {
  /** GitHub Actions, GitLab, Jenkins, Bitbucket Pipelines, Azure Pipelines. */
  private static final List<String> VARIABLES =
      List.of(
          "GITHUB_BASE_REF",
          "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
          "CHANGE_TARGET",
          "BITBUCKET_PR_DESTINATION_BRANCH",
          "SYSTEM_PULLREQUEST_TARGETBRANCH");

  private final UnaryOperator<String> variables;

  /** Answers from that look-up, which gives null for what is not set. */
  CiEnvironment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** The environment of this process. */
  static CiEnvironment ofProcess() {
    return new CiEnvironment(System::getenv);
  }

  /** The remote branch; empty where no pull request is built. */
  Optional<String> base() {
    return VARIABLES.stream()
        .flatMap(name -> Stream.ofNullable(variables.apply(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.startsWith("refs/heads/") ? text.substring(11) : text)
        .map(branch -> "refs/remotes/origin/" + branch)
        .findFirst();
  }
}
