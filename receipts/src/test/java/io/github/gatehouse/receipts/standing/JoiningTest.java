package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.ReceiptSearch;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts of many jobs, each with a checkout of its own, joined in one place. */
class JoiningTest {
  private static final List<String> MODULES = List.of("g:a", "g:b");
  private static final Policy TESTS =
      new Policy(List.of(new GatePolicy(Gate.TESTS, GatePolicy.Requirement.REQUIRED, Set.of())));

  @TempDir Path root;

  private void job(String name, Cell cell, String module) throws IOException {
    cell.leave(root.resolve("target/jobs").resolve(name), "tests", module, MODULES);
  }

  private Present here() {
    Subject subject = new Subject(Sample.COMMIT, Sample.TREE);
    return new Present(Optional.of(subject), MODULES, Sample.FINISHED);
  }

  private Standing joined() throws IOException {
    return Standings.of(TESTS, new ReceiptStore(root).read(ReceiptSearch.below(root)), here())
        .get(0);
  }

  private List<ModuleStanding> modules() throws IOException {
    return Standings.byModule(
        TESTS, new ReceiptStore(root).read(ReceiptSearch.below(root)), here());
  }

  @Test
  void modulesOfDifferentJobsAreOneGate() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.PASS, "g:b");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(joined().line()).contains("6/6 pass");
    assertThat(modules())
        .extracting(ModuleStanding::module, ModuleStanding::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("g:a", EffectiveStatus.PASS),
            org.assertj.core.groups.Tuple.tuple("g:b", EffectiveStatus.PASS));
  }

  @Test
  void aJobThatBroughtNothingIsMissingByName() throws IOException {
    job("one", Cell.PASS, "g:a");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.MISSING);
    assertThat(joined().reason()).isEqualTo("no receipt for g:b");
    assertThat(modules().get(0).status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(modules().get(1).findings())
        .extracting(Finding::id)
        .containsExactly("receipt-missing");
  }

  @Test
  void aJobOfAnotherCommitIsStale() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.OTHER_COMMIT, "g:b");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.STALE);
    assertThat(modules().get(1).reason()).startsWith("measured at commit 0000");
  }

  @Test
  void jobsThatDisagreeAreConflictingAndNeitherIsBelieved() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.PASS, "g:b");
    job("again", Cell.FAIL, "g:b");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.CONFLICTING);
    assertThat(modules().get(1).status()).isEqualTo(EffectiveStatus.CONFLICTING);
    assertThat(modules().get(1).reason())
        .contains("target/jobs/two/b/", "says pass", "target/jobs/again/b/", "says fail");
    assertThat(modules().get(1).receipts()).hasSize(2);
  }

  @Test
  void theSameAnswerTwiceIsOneAnswer() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.PASS, "g:b");
    job("again", Cell.PASS, "g:b");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(joined().line()).contains("6/6 pass");
    assertThat(joined().metrics().get("passed")).isEqualByComparingTo("6");
  }

  @Test
  void aModuleWithNothingToExamineIsSatisfiedWhereAnotherJobMeasured() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.NO_SURFACE, "g:b");
    assertThat(joined().status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(modules()).extracting(ModuleStanding::status).containsOnly(EffectiveStatus.PASS);
    assertThat(modules().get(1).receipts()).hasSize(1);
  }

  @Test
  void aFileThatIsNoReceiptStandsWithoutAModule() throws IOException {
    job("one", Cell.PASS, "g:a");
    job("two", Cell.CUT_SHORT, "g:b");
    assertThat(modules()).extracting(ModuleStanding::module).containsExactly("g:a", "g:b", "");
    assertThat(modules().get(2).status()).isEqualTo(EffectiveStatus.INVALID);
  }
}
