package io.github.gatehouse.routing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a job knows, and what is said where it does not. */
class ActionsEnvironmentTest {
  private static final ActionsEnvironment OUTSIDE = new ActionsEnvironment(name -> null);
  private static final ActionsEnvironment JOB =
      new ActionsEnvironment(
          Map.of(
                  "GITHUB_REPOSITORY", "acme/app",
                  "GITHUB_REF", "refs/pull/448/merge",
                  "GITHUB_API_URL", "https://ghe.example/api/v3/",
                  "GITHUB_TOKEN", "ghs_secret")
              ::get);

  @Test
  void aJobKnowsItsRepositoryHostAndPullRequest() {
    assertThat(JOB.repository("")).isEqualTo("acme/app");
    assertThat(JOB.api("")).hasToString("https://ghe.example/api/v3");
    assertThat(JOB.pullRequest(0)).isEqualTo(448);
    assertThat(JOB.token("GITHUB_TOKEN")).isEqualTo("ghs_secret");
  }

  @Test
  void whatIsGivenComesFirst() {
    assertThat(JOB.repository("a/b")).isEqualTo("a/b");
    assertThat(JOB.api("https://x.example")).hasToString("https://x.example");
    assertThat(JOB.pullRequest(7)).isEqualTo(7);
  }

  @Test
  void outsideAJobTheHostIsThePublicOneAndNothingElseIsKnown() {
    assertThat(OUTSIDE.api("")).hasToString("https://api.github.com");
    assertThat(OUTSIDE.repository("")).isEmpty();
    assertThat(OUTSIDE.pullRequest(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"refs/heads/main, 0", "refs/pull/12/head, 12", "refs/pull/x/merge, 0", "'', 0"})
  void onlyAPullRequestsRefHasANumber(String ref, int number) {
    ActionsEnvironment job = new ActionsEnvironment(Map.of("GITHUB_REF", ref)::get);
    assertThat(job.pullRequest(0)).isEqualTo(number);
  }

  @Test
  void aMissingTokenIsToldByItsVariableAndPermissions() {
    assertThatThrownBy(() -> OUTSIDE.token("GITHUB_TOKEN"))
        .hasMessageContaining("GITHUB_TOKEN is not set")
        .hasMessageContaining("checks: write, pull-requests: write");
  }

  @Test
  void aTokenInPlaceOfItsVariablesNameIsNotShown() {
    assertThatThrownBy(() -> JOB.token("ghs-secret.value"))
        .hasMessageContaining("routing.tokenVariable")
        .message()
        .doesNotContain("ghs-secret");
  }
}
