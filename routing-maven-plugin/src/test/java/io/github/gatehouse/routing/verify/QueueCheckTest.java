package io.github.gatehouse.routing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.handoff.Laboratory;
import io.github.gatehouse.routing.verify.Verification.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueCheckTest {
  private static final Permission FINAL = new Permission(Set.of(Action.FINALIZE), 7);

  @TempDir private Path root;
  private Laboratory laboratory;

  @BeforeEach
  void decide() throws IOException {
    laboratory = new Laboratory(root);
    laboratory.green();
    laboratory.desk().decide(request());
  }

  private HandoffRequest request() {
    return laboratory.request(laboratory.directories());
  }

  private Verification check(String tree, Permission permission, Duration later)
      throws IOException {
    InstantSource clock = InstantSource.fixed(Sample.CLOCK.instant().plus(later));
    return new QueueCheck(Laboratory.git(tree), clock).check(request(), permission);
  }

  private Verification check() throws IOException {
    return check(Sample.TREE, FINAL, Duration.ofHours(1));
  }

  private static List<String> ids(Verification verification) {
    return verification.findings().stream().map(Finding::id).distinct().toList();
  }

  @Test
  void aFinalDecisionAboutThisTreeMayPass() throws IOException {
    Verification verification = check();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.answer()).isEqualTo(Answer.VERIFIED);
    assertThat(verification.line()).contains("allowed: FINALIZE", "still the same decision now");
  }

  @Test
  void aChangedFileMakesItStale() throws IOException {
    Verification verification = check("d".repeat(40), FINAL, Duration.ofHours(1));
    assertThat(ids(verification)).containsExactly("decision-stale");
    assertThat(verification.complaints().get(0)).contains("the working tree is ddd", "mvn verify");
  }

  @Test
  void oneMoreCommitMakesItStale(@TempDir Path repository) throws Exception {
    git(repository, "init", "-q");
    Files.writeString(repository.resolve("A.java"), "class A {}\n");
    commit(repository, "one");
    Checkout then = new GitCli(repository).checkout().orElseThrow();
    commit(repository, "two");
    Checkout now = new GitCli(repository).checkout().orElseThrow();
    assertThat(now.tree()).isEqualTo(then.tree());
    assertThat(
            Reproduction.elsewhere(
                new io.github.gatehouse.routing.decision.Head(
                    java.util.Optional.of(then.commit()),
                    java.util.Optional.of(then.tree()),
                    "main",
                    true),
                new io.github.gatehouse.routing.decision.Head(
                    java.util.Optional.of(now.commit()),
                    java.util.Optional.of(now.tree()),
                    "main",
                    true)))
        .hasValueSatisfying(what -> assertThat(what).contains("HEAD is " + now.commit()));
    Verification verification =
        new QueueCheck(new GitCli(repository), HandoffVerifierTest.LATER).check(request(), FINAL);
    assertThat(ids(verification)).containsExactly("decision-stale");
    assertThat(verification.findings().get(0).what()).contains("the decision is about commit");
  }

  private static void commit(Path repository, String message) throws Exception {
    git(repository, "add", "-A");
    git(
        repository,
        "-c",
        "user.name=n",
        "-c",
        "user.email=n@example.org",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        message);
  }

  private static void git(Path directory, String... words) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aDeletedReceiptIsRefusedAndJudgedAgain() throws IOException {
    Files.delete(root.resolve("target/gatehouse/receipts/lint.json"));
    Verification verification = check();
    assertThat(ids(verification))
        .containsExactly("handoff-incomplete", "decision-not-reproduced", "decision-stale");
    assertThat(verification.complaints().toString()).contains("judged now it is LOOP → ");
  }

  @Test
  void anEditedDecisionIsRefused() throws IOException {
    Path file = root.resolve(HandoffFiles.JSON);
    Files.writeString(file, Files.readString(file).replace("docs-reviewer", "pr-cleanup"));
    assertThat(ids(check())).containsExactly("decision-edited");
  }

  @Test
  void aLoopIsNotAllowedUnlessItIsAskedFor() throws IOException {
    laboratory.write(root, "g:root", "tests", Laboratory.tests(2));
    laboratory.desk().decide(request());
    Verification verification = check();
    assertThat(ids(verification)).containsExactly("decision-not-allowed");
    assertThat(verification.findings().get(0).what())
        .isEqualTo("it is LOOP → test-fixer (rule tests-failed); allowed: FINALIZE");
    Permission both = new Permission(Set.of(Action.FINALIZE, Action.LOOP), 7);
    assertThat(check(Sample.TREE, both, Duration.ofHours(1)).answer()).isEqualTo(Answer.VERIFIED);
  }

  @Test
  void oldAdvisoriesMakeItStale() throws IOException {
    VulnerabilityScan scan =
        new VulnerabilityScan(
            "osv", Basis.MEASURED, 12, new TreeMap<>(), Severity.HIGH, "2026-11-20");
    laboratory.write(root, "g:root", "security", scan);
    laboratory.desk().decide(request());
    assertThat(check(Sample.TREE, FINAL, Duration.ofDays(5)).answer()).isEqualTo(Answer.VERIFIED);
    Verification verification = check(Sample.TREE, FINAL, Duration.ofDays(6));
    assertThat(ids(verification)).containsExactly("decision-stale");
    assertThat(verification.findings().get(0).what())
        .isEqualTo("its advisories are of 2026-11-20, 8 days old; at most 7");
  }

  @Test
  void aPermissionThatAllowsNothingIsRefused() {
    assertThatThrownBy(() -> new Permission(Set.of(), 7)).hasMessageContaining("routing.allowed");
    assertThatThrownBy(() -> new Permission(Set.of(Action.NEXT), -1))
        .hasMessageContaining("routing.advisoryDays is -1");
  }
}
