package io.github.gatehouse.routing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.check.CheckRuns;
import io.github.gatehouse.routing.check.Conclusion;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads on disk. */
class CheckFilesTest {
  private static final CheckRun TESTS =
      new CheckRun(
          "integrative:gate:tests", Sample.COMMIT, Conclusion.FAILURE, "FAIL", "s\n", "t: \"é\"\n");

  @TempDir Path root;
  private CheckFiles files;
  private Path directory;

  @BeforeEach
  void prepare() throws IOException {
    files = new CheckFiles(root);
    directory = Files.createDirectories(root.resolve(CheckFiles.DIRECTORY));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<CheckRun> runs =
        CheckRuns.of(
            new Router(DefaultPolicy.policy()).decide(Sample.facts(Map.of()), Sample.CLOCK));
    files.write(runs);
    assertThat(files.read()).containsExactlyInAnyOrderElementsOf(runs).hasSize(10);
    assertThat(directory.resolve("tests.json")).exists();
  }

  @Test
  void thePayloadIsInGitHubsWords() throws IOException {
    files.write(List.of(TESTS));
    assertThat(directory.resolve("tests.json"))
        .hasContent(
            """
            {
              "name" : "integrative:gate:tests",
              "headSha" : "8a413dd0123456789abcdef0123456789abcdef0",
              "status" : "completed",
              "conclusion" : "failure",
              "output" : {
                "title" : "FAIL",
                "summary" : "s\\n",
                "text" : "t: \\"é\\"\\n"
              }
            }
            """);
  }

  @Test
  void aPayloadOfAnEarlierDecisionDoesNotStay() throws IOException {
    files.write(List.of(TESTS));
    files.write(List.of());
    assertThat(files.read()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void noDirectoryIsNoPayload() throws IOException {
    assertThat(new CheckFiles(root.resolve("nowhere")).read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[",
        "{\"name\":\"integrative:gate:tests\",\"name\":\"x\"}",
        "{\"name\":\"integrative:gate:tests\",\"headSha\":\"x\",\"status\":\"completed\","
            + "\"conclusion\":\"success\",\"output\":{\"title\":\"t\",\"summary\":\"\",\"text\":\"\"}}",
        "{\"status\":\"completed\",\"conclusion\":\"splendid\",\"output\":{}}",
        "{\"status\":\"queued\",\"conclusion\":\"success\",\"output\":{}}"
      })
  void whatIsNoPayloadIsToldByItsName(String text) throws IOException {
    Files.writeString(directory.resolve("tests.json"), text);
    assertThatThrownBy(files::read)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("checks/tests.json cannot be read")
        .hasMessageContaining("Fix: ");
  }

  @Test
  void aPayloadUnderAnotherGatesNameIsRefused() throws IOException {
    Files.writeString(directory.resolve("build.json"), CheckRunJson.write(TESTS));
    assertThatThrownBy(files::read)
        .hasMessageContaining("checks/build.json speaks of the gate tests");
  }

  @Test
  void aLinkAndAHugeFileAreNotRead() throws IOException {
    Path elsewhere = Files.writeString(root.resolve("elsewhere"), CheckRunJson.write(TESTS));
    Files.createSymbolicLink(directory.resolve("tests.json"), elsewhere);
    assertThatThrownBy(files::read).hasMessageContaining("is no file of at most");
    Files.delete(directory.resolve("tests.json"));
    Files.writeString(directory.resolve("tests.json"), " ".repeat(1 << 21));
    assertThatThrownBy(files::read).hasMessageContaining("is no file of at most");
  }

  @Test
  void aDecisionsHeadIsReadAndItsAbsenceTold() throws IOException {
    Path file = root.resolve("decision.json");
    assertThatThrownBy(() -> DecidedHead.read(file)).hasMessageContaining("mvn routing:decide");
    Files.writeString(file, "{\"id\":\"sha256:x\"}");
    assertThatThrownBy(() -> DecidedHead.read(file)).hasMessageContaining("no head");
    Files.writeString(
        file,
        DecisionJson.write(
            new Router(DefaultPolicy.policy()).decide(Sample.facts(Map.of()), Sample.CLOCK)));
    assertThat(DecidedHead.read(file).commit()).isEqualTo(Sample.COMMIT);
  }

  @Test
  void anErrorIsToldInGitHubsWords() {
    assertThat(GitHubError.message("{\"message\":\"No\"}")).isEqualTo("No");
    assertThat(GitHubError.message("{\"message\":\"No\",\"errors\":[\"a\",{\"code\":\"b\"}]}"))
        .isEqualTo("No [\"a\",{\"code\":\"b\"}]");
    assertThat(GitHubError.message("<html>\nbad gateway")).isEqualTo("<html>");
    assertThat(GitHubError.message("")).isEmpty();
  }
}
