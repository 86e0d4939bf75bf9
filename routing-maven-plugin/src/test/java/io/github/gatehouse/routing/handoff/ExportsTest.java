package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.bundle.BundleReader;
import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.sign.Verifier;
import io.github.gatehouse.routing.decision.BuildOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
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
  void withAKeyTheDecisionAndItsReceiptsAreSigned() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    SigningKey key = SigningKey.read(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Laboratory laboratory = new Laboratory(root);
    laboratory.green();
    laboratory
        .desk()
        .decide(laboratory.request(laboratory.directories()).signedWith(Optional.of(key)));
    Verifier verifier = new Verifier(List.of(key.publicHalf()));
    String envelope = Files.readString(root.resolve(HandoffFiles.ENVELOPE));
    assertThat(verifier.open(EnvelopeJson.read(envelope), HandoffFiles.PAYLOAD).text())
        .isEqualTo(Files.readString(root.resolve(HandoffFiles.JSON)));
    assertThat(BundleReader.read(file("receipts.intoto.jsonl"), Optional.of(verifier)).signers())
        .containsExactly(key.publicHalf().keyid());
    green();
    assertThat(root.resolve(HandoffFiles.ENVELOPE)).doesNotExist();
  }

  private static String pem(String name, byte[] bytes) {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----\n";
  }

  @Test
  void whatADocumentClaimsBecomesAFindingAndChangesNoGate() throws IOException {
    Laboratory laboratory = new Laboratory(root);
    laboratory.green();
    Files.writeString(
        root.resolve("handoff.md"), "- ✅ tests: 1361/1363 pass\n\nI2S: 99.X% accuracy\n");
    HandoffRequest plain = laboratory.request(laboratory.directories());
    Handoff without = laboratory.desk().decide(plain);
    Handoff with = laboratory.desk().decide(plain.claiming(List.of(Path.of("handoff.md"))));
    assertThat(with.decision().findings())
        .filteredOn(one -> one.gate().equals("claims"))
        .extracting(one -> one.finding().id())
        .contains("claim-partial-pass");
    assertThat(with.decision().route()).isEqualTo(without.decision().route());
    Handoff missing = laboratory.desk().decide(plain.claiming(List.of(Path.of("nowhere.md"))));
    assertThat(missing.decision().findings())
        .extracting(one -> one.finding().id() + " " + one.finding().where())
        .contains("claim-unread nowhere.md");
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
