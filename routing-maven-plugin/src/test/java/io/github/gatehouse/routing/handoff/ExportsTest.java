package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.bundle.BundleReader;
import io.github.gatehouse.routing.decision.BuildOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  private static final List<String> NAMES =
      List.of("summary.md", "junit.xml", "sarif.json", "receipts.intoto.jsonl", "LEDGER.md");

  @TempDir Path root;

  private Path file(String name) {
    return root.resolve("target/gatehouse").resolve(name);
  }

  private Handoff green() throws IOException {
    Laboratory laboratory = new Laboratory(root);
    laboratory.green();
    return laboratory.desk().decide(laboratory.request(laboratory.directories()));
  }

  @Test
  void everyDecisionHasAllFormats() throws IOException {
    Handoff handoff = green();
    NAMES.forEach(name -> assertThat(file(name)).isNotEmptyFile());
    assertThat(file("summary.md")).content().contains("## ✅ FINALIZE → docs-reviewer");
    assertThat(BundleReader.read(file("receipts.intoto.jsonl"), Optional.empty()).receipts())
        .hasSize(
            (int)
                handoff.decision().facts().standings().stream()
                    .mapToLong(gate -> gate.receipts().size())
                    .sum());
  }

  @Test
  void aDecisionAheadOfTheEndTakesTheOldFormatsAway() throws IOException {
    green();
    Laboratory laboratory = new Laboratory(root);
    laboratory
        .desk()
        .announce(
            laboratory
                .request(laboratory.directories())
                .with(new BuildOutcome(BuildOutcome.Kind.IN_PROGRESS, "compile", List.of())));
    assertThat(file("junit.xml")).doesNotExist();
    assertThat(file("receipts.intoto.jsonl")).doesNotExist();
  }

  @Test
  void aGitHubJobGetsASummaryAndOutputsBehindADelimiter() throws IOException {
    Path summary = Files.writeString(root.resolve("summary"), "before\n");
    Path output = root.resolve("output");
    CiFiles files =
        new CiFiles(
            Map.of("GITHUB_STEP_SUMMARY", summary.toString(), "GITHUB_OUTPUT", output.toString()),
            "stop");
    Handoff handoff = green();
    files.append(handoff);
    assertThat(summary).content().startsWith("before\n## ✅ FINALIZE");
    List<String> lines = Files.readAllLines(output);
    assertThat(lines).hasSize(18).contains("FINALIZE", "docs-reviewer", handoff.id());
    assertThat(lines.get(0)).isEqualTo("action<<stop");
    files.append(handoff);
    assertThat(Files.readAllLines(output)).hasSize(36);
  }

  @Test
  void aSummaryThatWouldBeDroppedIsNotWritten() throws IOException {
    Path summary = Files.writeString(root.resolve("summary"), "x".repeat(1 << 20));
    CiFiles files = new CiFiles(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "stop");
    Handoff handoff = green();
    assertThatThrownBy(() -> files.append(handoff)).hasMessageContaining("would pass 1048576");
    assertThat(summary).hasSize(1 << 20);
  }

  @Test
  void elsewhereNothingIsAppended() throws IOException {
    new CiFiles(Map.of("GITHUB_OUTPUT", " "), "stop").append(green());
    assertThat(root.resolve("output")).doesNotExist();
  }
}
