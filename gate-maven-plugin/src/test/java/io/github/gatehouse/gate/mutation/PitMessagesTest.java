package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.receipts.model.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PitMessagesTest {
  private static Finding finding(int exit, String errors) {
    return PitMessages.refusal(new JavaFork.Answer(exit, "", errors)).finding();
  }

  @Test
  void testsThatFailWithoutMutationAreNamed() {
    Finding finding =
        finding(
            1,
            "8:04:00 AM PIT >> SEVERE : Tests failing without mutation: \n"
                + "Description [testClass=a.BTest, name=[engine:junit-jupiter]/[class:a.BTest]"
                + "/[method:adds()]]\n"
                + "Exception in thread \"main\" org.pitest.help.PitHelpError: 1 tests did not pass"
                + " without mutation when calculating line coverage.\n");
    assertThat(finding.id()).isEqualTo("mutation-unmeasured");
    assertThat(finding.what()).contains("did not pass without mutation").contains("a.BTest.adds");
    assertThat(finding.where()).isEqualTo("a.BTest.adds");
  }

  @Test
  void anErrorIsGivenBackInItsOwnWords() {
    assertThat(
            finding(
                    1,
                    "Exception in thread \"main\" java.lang.IllegalStateException: no disk\n\tat x")
                .what())
        .isEqualTo("PIT ended with exit code 1: no disk");
  }

  @Test
  void silenceIsNamedByItsExitCode() {
    assertThat(finding(137, "").what()).isEqualTo("PIT ended with exit code 137");
  }

  @Test
  void aTestLibraryWithoutPluginIsSentToThePluginOfTheProject() {
    String said = "PitError: Please check you have correctly installed the pitest plugin for your";
    assertThat(finding(1, said).fix()).contains("pitest-maven");
  }

  @Test
  void timeThatIsOverNamesItsBound() {
    Finding finding = PitMessages.outOfTime(Duration.ofSeconds(30)).finding();
    assertThat(finding.what()).contains("30 s (gate.mutation.budget)");
    assertThat(finding.fix()).endsWith("-Dgate.mutation.budget=60");
  }
}
