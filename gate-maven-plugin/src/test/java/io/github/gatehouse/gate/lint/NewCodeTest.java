package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCodeTest {
  private static final String BASE = "0123456789".repeat(4);

  @TempDir Path directory;
  private Path module;

  @BeforeEach
  void byItsRealName() throws IOException {
    module = directory.toRealPath();
  }

  private LintFinding finding(String file, int line) {
    return new LintFinding(
        "javac", "raw", LintLevel.WARNING, Optional.of(module.resolve(file)), line, 1, "said");
  }

  private static LinterRun run(LintFinding... findings) {
    return LinterRun.of(new Tool("javac", "17"), LinterRun.Verdict.OPEN, List.of(findings));
  }

  private LintStore store() {
    return new LintStore(new SharedStore(module.resolve("git")), "g:a");
  }

  private GateResult judge(Optional<NewCode> newCode, boolean clean, LinterRun run)
      throws IOException {
    Checkout checkout = new Checkout(module, BASE, "f".repeat(40), clean, "main", false);
    LintTerms terms =
        new LintTerms(0, BaselineMode.CHECK, newCode, Optional.of(store()), Optional.of(checkout));
    return new LintGate(module, module, terms).judge(List.of(run), false);
  }

  private GateResult against(Map<String, Set<String>> known, Path changed, LinterRun run)
      throws IOException {
    return judge(Optional.of(new NewCode(known, Optional.of(Set.of(changed)))), false, run);
  }

  @Test
  void aFindingThatTheBaseHadStaysOldWhereverItsLineMoves() throws IOException {
    Path file = Files.writeString(module.resolve("A.java"), "class A {\n  List  raw;\n}\n");
    judge(Optional.empty(), true, run(finding("A.java", 2)));
    Files.writeString(file, "// new\nclass A {\n    List raw;\n  List raw2;\n}\n");
    GateResult result =
        against(store().at(BASE), file, run(finding("A.java", 3), finding("A.java", 4)));
    assertThat(result.findings()).extracting(one -> one.where()).containsExactly("A.java:4");
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.FAIL);
    assertThat(Files.readString(module.resolve(LintGate.SARIF)))
        .contains("\"baselineState\" : \"new\"", "\"baselineState\" : \"unchanged\"");
  }

  @Test
  void aSecondOneLikeTheOldIsNew() throws IOException {
    Path file = Files.writeString(module.resolve("A.java"), "List raw;\nList raw;\n");
    judge(Optional.empty(), true, run(finding("A.java", 1)));
    GateResult result =
        against(store().at(BASE), file, run(finding("A.java", 1), finding("A.java", 2)));
    assertThat(result.findings()).hasSize(1);
  }

  @Test
  void whereNobodyMeasuredTheBaseChangedFilesAreNewCode() throws IOException {
    Path changed = Files.writeString(module.resolve("A.java"), "x\n");
    Files.writeString(module.resolve("B.java"), "x\n");
    LinterRun run = run(finding("A.java", 1), finding("B.java", 1));
    assertThat(against(Map.of("pmd", Set.of()), changed, run).findings())
        .extracting(one -> one.where())
        .containsExactly("A.java:1");
  }

  @Test
  void whereTheBaseIsUnknownEverythingCounts() throws IOException {
    NewCode unknown = new NewCode(Map.of(), Optional.empty());
    assertThat(judge(Optional.of(unknown), false, run(finding("A.java", 1))).findings()).hasSize(1);
  }

  @Test
  void aDirtyCheckoutIsNoCommitsFindings() throws IOException {
    judge(Optional.empty(), false, run(finding("A.java", 1)));
    assertThat(store().at(BASE)).isEmpty();
  }

  @Test
  void toolsOfOneCommitAreKeptTogetherAlsoWithoutFindings() throws IOException {
    store().keep(BASE, Map.of("javac", Set.of("a", "b")));
    store().keep(BASE, Map.of("pmd", Set.of()));
    store().keep(BASE, Map.of("javac", Set.of("c")));
    assertThat(store().at(BASE)).isEqualTo(Map.of("javac", Set.of("c"), "pmd", Set.of()));
    assertThat(new LintStore(new SharedStore(module.resolve("git")), "g:b").at(BASE)).isEmpty();
  }
}
