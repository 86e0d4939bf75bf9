package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.gatehouse.bench.profile.Profile.Decision;
import io.github.gatehouse.bench.profile.Profile.Times;
import io.github.gatehouse.bench.profile.Profile.Trap;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
  private static final Difference NONE = new Difference(10, 10, 1);
  private static final Difference MORE = new Difference(10, 20, 1);

  @Test
  void eachClaimIsASentenceWithItsNumbers() {
    Explanation explanation =
        explanation(
            List.of(new Difference.OfMethod("t.A.slow", MORE, MORE)),
            List.of(new Difference.OfSite("byte[]", "t.A.pack", 7, new Difference(16, 1040, 5))),
            List.of(
                new CallChange(
                    "t.A.run",
                    "area",
                    List.of(new Decision("t.Square.area", true, "inline (hot)")),
                    List.of(new Decision("t.Shape.area", false, "virtual call")),
                    true)),
            List.of(
                new TrapChange(
                    new Trap("t.A.run", "class_check", "none"), new Times(1, 0), new Times(1, 99))),
            new Difference(0.5, 9, 0.2));

    assertThat(explanation.findings())
        .containsExactly(
            "t.A.slow itself takes 10 ns/op more"
                + " (10 ns/op → 20 ns/op, standard error 1 ns/op)",
            "t.A.pack allocates 1024 B/op more of byte[]",
            "t.A.run calls t.Shape.area (virtual call), where base had inlined t.Square.area",
            "compiled code of t.A.run was given up 99 times while it was measured,"
                + " at base 0 times: class_check",
            "garbage is collected 9 times in a million operations, at base 0.5 times");
    assertThat(ExplanationMarkdown.of(explanation))
        .contains("| **`t.A.slow`** | 10 ns/op | 20 ns/op | +10 ns/op | 1 ns/op |")
        .contains("| **`t.A.pack`** | 7 | `byte[]` | 16 B/op | 1040 B/op | +1024 B/op |");
  }

  @Test
  void whereNothingIsBeyondItsNoiseThatIsSaidWithWhatWouldHaveShown() {
    Explanation explanation =
        explanation(
            List.of(new Difference.OfMethod("t.A.run", new Difference(10, 12.9, 1), NONE)),
            List.of(new Difference.OfSite("byte[]", "t.A", 7, new Difference(0, 0.9, 0))),
            List.of(
                new CallChange(
                    "t.A.run",
                    "area",
                    List.of(new Decision("t.Square.area", true, "inline")),
                    List.of(new Decision("t.Square.area", false, "too big")),
                    false)),
            List.of(new TrapChange(new Trap("t.A", "x", "y"), new Times(0, 0), new Times(500, 9))),
            NONE);

    assertThat(explanation.findings())
        .containsExactly(
            "no method, allocation site or call differs beyond the noise of sampling"
                + " (500 and 600 samples; a change of one method by 1.23 µs/op would show)");
  }

  @Test
  void whatWasWrittenIsReadAndWhatIsMalformedIsNot(@TempDir Path report) throws Exception {
    Explanation none = Explanation.none("A.b", "the fork left no flight recording");
    Path file = report.resolve("why/A-b/why.json");
    Files.createDirectories(file.getParent());

    assertThat(ExplanationFiles.read(report)).isEmpty();
    Files.writeString(file, CanonicalJson.write(none));
    assertThat(ExplanationFiles.read(report)).containsEntry("A.b", none);
    assertThat(none.findings()).containsExactly("not explained: the fork left no flight recording");
    Files.writeString(file, "{\"id\":null}");
    assertThatIOException().isThrownBy(() -> ExplanationFiles.read(report));
    Files.writeString(file, " ".repeat(CanonicalJson.MAX_BYTES + 1));
    assertThatIOException()
        .isThrownBy(() -> ExplanationFiles.read(report))
        .withMessageContaining("too large");
  }

  @Test
  void whatAForkSaysIsNoMarkdown() {
    String hostile =
        "![x](https://evil.example/x.png)\n# [Fixed](https://evil.example) <img src=x>`";

    assertThat(ExplanationMarkdown.of(Explanation.none("A.b", hostile)))
        .isEqualTo(
            "# Why `A.b` changed\n\n- not explained:"
                + " `` ![x](https://evil.example/x.png)\\u{a}# [Fixed](https://evil.example)"
                + " <img src=x>` ``\n");
  }

  @Test
  void aNameInASentenceIsNoMarkdown() {
    String hostile = "t.A.[x](https://evil.example)\n# <img src=x>";
    Explanation explanation =
        explanation(
            List.of(new Difference.OfMethod(hostile, MORE, MORE)),
            List.of(),
            List.of(),
            List.of(),
            NONE);

    assertThat(ExplanationMarkdown.of(explanation))
        .contains("- t.A.&#91;x](https&#58;//evil.example)\\u{a}# &lt;img src=x> itself takes ");
  }

  @Test
  void namesOfDirectoriesAreSafeAndTellIdsApart() {
    assertThat(SafeName.of("A.b{p=../x,q=<é>}")).matches("A-b-p-x-q-[0-9a-f]{8}");
    assertThat(SafeName.of("A.b")).isNotEqualTo(SafeName.of("A-b"));
    assertThat(SafeName.of("x".repeat(500))).hasSize(69);
  }

  private static Explanation explanation(
      List<Difference.OfMethod> methods,
      List<Difference.OfSite> sites,
      List<CallChange> calls,
      List<TrapChange> traps,
      Difference collections) {
    return new Explanation(
        "A.b",
        null,
        NONE,
        500,
        600,
        3,
        1234,
        methods,
        sites,
        calls,
        traps,
        collections,
        List.of("note"),
        "why/A-b/flame.svg");
  }
}
