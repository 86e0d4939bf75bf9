package io.github.gatehouse.routing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say is a policy, edited by chance, and what is far too large. */
class PolicyYamlFuzzTest {
  private static final int EDITS = 100;
  private static final Path DOCS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs");
  private static final List<String> WORDS =
      List.of(
          "FINALIZE",
          "advisory",
          "required",
          "always",
          "owner",
          "any",
          "every",
          "next",
          "PASS",
          "FAIL",
          "0",
          "-1",
          "~",
          "[]",
          "{}",
          "\"",
          "'",
          ":",
          "&a",
          "*a",
          "!!x",
          "? ",
          "\t",
          "|",
          "default",
          "none",
          "\u0000",
          "\u2028",
          "\ud83d\ude00",
          "---",
          "# ");

  private static List<String> pages() throws IOException {
    String page = Files.readString(DOCS.resolve("policy.md"));
    String from = "<!-- example:routing.yaml -->\n```yaml\n";
    int start = page.indexOf(from) + from.length();
    return List.of(
        // Its owner stands in a file that is not there.
        page.substring(start, page.indexOf("```", start)).replace("code-owners", "perf-fixer"),
        Files.readString(DOCS.resolve("default-routing.yaml")));
  }

  @Test
  void whatThePagesSayIsRead() throws IOException {
    assertThat(pages()).allSatisfy(text -> assertThat(PolicyYamlFuzz.examine(text)).isPresent());
  }

  @Test
  void editsOfThePagesHold() throws IOException {
    SplittableRandom random = new SplittableRandom(20261123);
    long read = 0;
    for (String page : pages()) {
      for (int i = 0; i < EDITS; i++) {
        String text = edited(page, random);
        read += PolicyYamlFuzz.examine(text).isPresent() ? 1 : 0;
      }
    }
    assertThat(read).as("read of %d", 2 * EDITS).isBetween(10L, 2L * EDITS - 10);
  }

  private static String edited(String page, SplittableRandom random) {
    List<String> lines = new ArrayList<>(page.lines().toList());
    for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 ->
            lines.set(at, lines.get(at).replaceFirst("[A-Za-z-]+(?=[\\]},]*$)", word(random)));
        default -> {
          String line = lines.get(at);
          int column = random.nextInt(line.length() + 1);
          lines.set(at, line.substring(0, column) + word(random) + line.substring(column));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String word(SplittableRandom random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "{all: [", "\"", "!", "a: ", "'", "#", "\\", "%\n"})
  void aMebibyteOfOneThingIsRefusedAtALine(String one) {
    assertThat(PolicyYamlFuzz.examine(one.repeat((1 << 20) / one.length()))).isEmpty();
  }

  @Test
  void anAliasBombIsRefusedAtItsLine() {
    String bomb =
        "a0: &a0 [x, x]\n"
            + IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());
    assertThat(PolicyYamlFuzz.examine(bomb)).isEmpty();
  }

  @Test
  void asManyRulesAsAreReadAreWrittenAndReadAgain() {
    String rules =
        IntStream.range(0, 200)
            .mapToObj(
                i -> "  - {id: r" + i + ", when: {state: repeated}, then: LOOP, target: owner}\n")
            .collect(Collectors.joining("", "version: 1\nrules:\n", ""));
    assertThat(PolicyYamlFuzz.examine(rules)).isPresent();
  }

  @Test
  void asManyTargetsAsAreReadAreWrittenAndReadAgain() {
    String targets =
        IntStream.range(0, 200)
            .mapToObj(i -> "  - {id: t" + i + ", description: d, tasks: [t]}\n")
            .collect(Collectors.joining("", "version: 1\ntargets:\n", ""));
    assertThat(PolicyYamlFuzz.examine(targets)).isPresent();
  }

  @Test
  void theOracleRefusesAPolicyThatAsksForLessThanItsText() {
    Finality more = new Finality(DefaultPolicy.policy(), Set.of("features"));
    assertThatThrownBy(more::hold).isInstanceOf(AssertionError.class).hasMessageContaining("final");
  }
}
