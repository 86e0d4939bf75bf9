package io.github.gatehouse.routing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SessionWatchTest {
  @TempDir private Path root;
  private SessionWatch watch;

  @BeforeEach
  void startSession() {
    HandoffRequest request =
        new HandoffRequest(
            root,
            List.of(root),
            List.of("g:a"),
            List.of(),
            DefaultPolicy.policy(),
            Optional.empty(),
            "Maven build",
            BuildOutcome.UNWATCHED);
    watch = new SessionWatch(request, LoggerFactory.getLogger("test"));
  }

  private String json() throws IOException {
    return Files.readString(root.resolve(HandoffFiles.JSON));
  }

  @Test
  void theDecisionIsWrittenAheadAtTheFirstStep() throws IOException {
    watch.started("compile @ a");
    assertThat(json()).contains("\"state\" : \"IN_PROGRESS\"").contains("\"at\" : \"compile @ a\"");
    watch.end(List.of());
    assertThat(json()).contains("\"state\" : \"DECIDED\"").contains("\"outcome\" : \"SUCCEEDED\"");
  }

  @Test
  void anOlderDecisionDoesNotStandInForTheOneWrittenAhead() throws IOException {
    Files.createDirectories(root.resolve("target/gatehouse"));
    Files.writeString(root.resolve(HandoffFiles.JSON), "old");
    Files.writeString(root.resolve(HandoffFiles.MARKDOWN), "old");
    watch.started("compile @ a");
    assertThat(json()).contains("IN_PROGRESS");
    watch.end(List.of());
  }

  @Test
  void whatCleanRemovedIsWrittenAgainAtTheNextStep() throws IOException {
    watch.started("clean @ a");
    Files.delete(root.resolve(HandoffFiles.JSON));
    Files.delete(root.resolve(HandoffFiles.MARKDOWN));
    watch.started("compile @ a");
    assertThat(json()).contains("IN_PROGRESS").contains("compile @ a");
    watch.end(List.of());
  }

  @Test
  void theFirstFailureIsTheOneThatIsNamed() throws IOException {
    watch.started("compile @ a");
    watch.failed("a", "compile @ a");
    watch.failed("a", "set-up @ a");
    watch.failed("b", "test @ b");
    IllegalStateException foreign = new IllegalStateException("\n  first\nsecond");
    foreign.setStackTrace(new StackTraceElement[0]);
    watch.end(List.of(foreign));
    assertThat(json())
        .contains("\"outcome\" : \"FAILED\"")
        .contains("\"at\" : \"compile @ a\"")
        .contains("\"rule\" : \"broken-build\"")
        .contains("\"problems\" : [\n      \"first\"\n    ]");
  }

  @Test
  void aGateThatRefusesIsNoBrokenBuild() throws IOException {
    watch.started("check @ a");
    watch.failed("a", "");
    watch.failed("a", "set-up @ a");
    IllegalStateException refusal = new IllegalStateException("1 gate failed");
    watch.end(List.of(new IllegalArgumentException("check failed", refusal)));
    assertThat(json())
        .contains("\"outcome\" : \"FAILED\"")
        .contains("\"rule\" : \"unmeasured\"")
        .contains("\"problems\" : [ ]");
  }

  @Test
  void aDirectoryThatCannotBeWrittenBreaksNothingAheadOfTheEnd() throws IOException {
    Files.writeString(root.resolve("target"), "a file where a directory belongs");
    watch.started("compile @ a");
    watch.started("test @ a");
    assertThat(root.resolve("target")).isRegularFile();
  }

  @Test
  void aMessageIsItsFirstLineOrTheKindOfError() {
    assertThat(Problem.of(new IllegalStateException(" a \nb"))).isEqualTo("a");
    assertThat(Problem.of(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
