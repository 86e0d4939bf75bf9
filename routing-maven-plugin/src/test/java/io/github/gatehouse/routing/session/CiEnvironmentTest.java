package io.github.gatehouse.routing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CiEnvironmentTest {
  private static String base(Map<String, String> variables) {
    return new CiEnvironment(variables::get).base().orElse("none");
  }

  @Test
  void theTargetBranchIsTakenFromTheCiSystem() {
    assertThat(base(Map.of("GITHUB_BASE_REF", "main"))).isEqualTo("refs/remotes/origin/main");
    assertThat(base(Map.of("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "release/1")))
        .isEqualTo("refs/remotes/origin/release/1");
    assertThat(base(Map.of("CHANGE_TARGET", "main"))).isEqualTo("refs/remotes/origin/main");
    assertThat(base(Map.of("BITBUCKET_PR_DESTINATION_BRANCH", "main")))
        .isEqualTo("refs/remotes/origin/main");
    assertThat(base(Map.of("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main")))
        .isEqualTo("refs/remotes/origin/main");
  }

  @Test
  void aBuildOfNoPullRequestHasNone() {
    assertThat(base(Map.of())).isEqualTo("none");
    assertThat(base(Map.of("GITHUB_BASE_REF", "", "CHANGE_TARGET", " "))).isEqualTo("none");
  }
}
