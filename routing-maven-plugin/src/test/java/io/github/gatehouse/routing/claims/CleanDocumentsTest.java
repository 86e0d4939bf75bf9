package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that an honest document may hold, whatever was measured. */
class CleanDocumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This change moves the parser into its own module.",
        "Tests: see the receipts below.",
        "The build fails when a test fails.",
        "Run `mvn verify` before you push; it takes about 4 min.",
        "We chose `BigDecimal` because 0.1 has no binary representation.",
        "The limit is 1 MiB (≤ 1,048,576 bytes).",
        "Fixes #448; see https://example.org/issues/448 for the history.",
        "| Option | Meaning |\n|---|---|\n| `skip` | no decision |",
        "1. Read the migration guide\n"
            + "2. Confirm that no API was changed\n"
            + "3. Route to final approval",
        "- perf: how long it takes\n- tests: whether they pass\n- style: a matter of taste",
        "Before: 12 ms. After: 11 ms. The interval is [10.8, 11.2] ms.",
        "The coordinates are `io.github.gatehouse-maven:receipts:0.1.0-SNAPSHOT`.",
        "See [the next section](#next).",
        "It should work on Windows too, but nobody tried.",
        "> All gates must pass before we merge.",
        "```java\nString path = \"/home/ann/a.md\"; // TODO\n```",
        "<!-- tests: ✅ /home/ann/a.md 99.X% -->",
        "The total of 3 modules has 12 tests; each took < 1 s.",
        "*Next*: think about the name → maybe `Ledger`.",
        "A `Map<String, List<Integer>>` is returned... eventually.",
        "Confidence grows with more receipts.",
        "The release is planned for 2027-03-01T12:00:00Z.",
        "Commit early, commit often.",
        "Most of the work was in `core`; the rest is mechanical.",
      })
  void anHonestSentenceIsNotRefuted(String document) {
    Audit audit =
        Audit.HARMLESS
            .where(Gate.TESTS, EffectiveStatus.FAIL)
            .changing("src/main/java/a/Api.java", "core/src/main/java/Perf.java")
            .confident("LOW");
    assertThat(audit.of(document)).isEmpty();
  }
}
