package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, people, commits, and what a change is said to leave alone. */
class PlaceClaimsTest {
  /** S10. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- `/home/ann/project/receipts/a.md`",
        "See /Users/ann/project/a.md.",
        "```\n/tmp/run/result.json\n```",
        "`C:\\Users\\ann\\a.md`",
        "[log](file:///home/ann/a.log)",
        "`~/project/a.md`",
        "Run `cat /home/ann/a.md | less`",
      })
  void aPathOfOneMachineIsFound(String document) {
    assertThat(Audit.HARMLESS.of(document))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("of one machine"))
        .satisfies(one -> assertThat(one.id()).isEqualTo("claim-path"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- `.agent/receipts/perf.md`",
        "`target/criterion/`",
        "[spec](specs/lost.md#section)",
        "[spec]: specs/lost.md",
        "`src/Main.java:12`",
        "![chart](chart.png)",
      })
  void aPathThatLeadsNowhereIsFound(String document) {
    assertThat(Audit.HARMLESS.of(document))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("does not exist"));
  }

  @Test
  void aPathThatExistsStands() {
    Audit audit = Audit.HARMLESS.having("src/Main.java", "docs/spec.md");
    assertThat(audit.of("`src/Main.java:12` and [spec](spec.md#a)")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`feat/x.y`, `origin/main`, `and/or`, `1/2`, `n/a`",
        "`application/vnd.github.v3+json`",
        "`src/**/*.java`",
        "`github.com/owner/name.git`",
        "[site](https://example.org/a/b.md) and [above](#above)",
        "`/api/v1/users` and `/dev/null`",
        "**Branch**: `work/next.md`",
        "`mvn -f some/pom.xml verify`",
        "`ROUTING-DECISION.md`",
      })
  void whatOnlyLooksLikeAPathStands(String document) {
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  /** S12. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Current Agent**: perf-baseline-benchmarker (T5.5)",
        "### Next Agent: release-wizard",
        "## Decision: ✅ FINALIZE → release-wizard",
        "**Next Action**: Route to release-wizard for a look",
        "### Alternative Paths Not Taken\n\n**release-wizard**: not needed",
      })
  void anAgentThatNobodyKnowsIsFound(String document) {
    assertThat(Audit.HARMLESS.ids(document)).hasSize(1).first().asString().contains("claim-target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Decision: ✅ FINALIZE → docs-reviewer",
        "### Next Agent: `docs-reviewer`",
        "**Current Agent**: routing-maven-plugin (Maven build)",
        "Latency went from 12 → 15 ms",
        "5. Route to final approval",
        "LOOP → the gate's owner",
      })
  void whoIsKnownStands(String document) {
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  /** S4, as far as a document says which commit it is about. */
  @Test
  void aDocumentAboutAnotherCommitIsFound() {
    assertThat(Audit.HARMLESS.ids("**Commit**: eabb1c2")).containsExactly("1 claim-commit");
    assertThat(Audit.HARMLESS.of("**Commit**: 8a413dd")).isEmpty();
    assertThat(Audit.HARMLESS.of("Commit: whenever you like")).isEmpty();
  }

  /** S13. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTLP changes are server-only (no inference code modified)",
        "No inference code was modified.",
        "Zero impact to neural network inference",
        "No changes to the inference engine.",
        "This change is server-only.",
        "It does not touch crates/inference.",
        "No production code changed.",
      })
  void whatTheChangeTouchesIsNotUntouched(String document) {
    Audit audit =
        Audit.HARMLESS.changing("docs/a.md", "crates/server/src/a.rs", "crates/inference/src/b.rs");
    assertThat(audit.only("claim-scope", document)).contains("refuted by the change of crates/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No tokenizer code was modified.",
        "Make sure that no inference code is modified: the build should fail if it is.",
        "The field is read-only in this change.",
        "No regressions detected",
        "No breaking changes",
      })
  void whatTheChangeLeavesAloneStands(String document) {
    Audit audit = Audit.HARMLESS.changing("crates/inference/src/b.rs");
    assertThat(audit.of(document)).isEmpty();
  }

  @Test
  void documentationIsOutsideOfNothing() {
    String text = "The change is server-only.";
    assertThat(Audit.HARMLESS.changing("server/A.java", "docs/a.md").of(text)).isEmpty();
    assertThat(Audit.HARMLESS.changing("pom.xml", "README.md").ids("A docs-only change."))
        .containsExactly("1 claim-scope");
    assertThat(
            Audit.HARMLESS
                .changing("a/src/test/java/ATest.java", "a/A.java")
                .ids("A test-only change."))
        .containsExactly("1 claim-scope");
  }

  @Test
  void anUnknownChangeIsSaidToBeUnknownOnlyWhereItMatters() {
    Audit audit = Audit.HARMLESS.changingWhoKnowsWhat();
    assertThat(audit.only("claim-scope", "No inference code modified"))
        .contains("cannot be checked");
    assertThat(audit.of("Everything was modified.")).isEmpty();
  }
}
