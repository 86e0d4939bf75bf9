package io.github.gatehouse.receipts.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.json.TestResultJson;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.sign.Envelope;
import io.github.gatehouse.receipts.sign.Keys;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.sign.Verifier;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  private static final SigningKey KEY = Keys.signing(Keys.SEED_1);
  private static final Optional<Verifier> TRUSTS_KEY =
      Optional.of(new Verifier(List.of(KEY.publicHalf())));
  private static final Optional<Verifier> TRUSTS_OTHER =
      Optional.of(new Verifier(List.of(Keys.signing(Keys.SEED_2).publicHalf())));

  @TempDir Path directory;

  private static Receipt receipt(Gate gate) {
    return Sample.receipt(gate.id(), "g:a\u2028\u00e9 \"b\"", Sample.everyKind());
  }

  private static StoredReceipt stored(Receipt receipt, Finding... problems) {
    String path = "a/target/gatehouse/receipts/" + receipt.gate() + ".json";
    return new StoredReceipt(path, "0".repeat(64), Optional.of(receipt), List.of(problems));
  }

  private static List<StoredReceipt> all() {
    List<StoredReceipt> all = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      all.add(stored(receipt(gate)));
    }
    return all;
  }

  private BundleReader.Reading read(String text, Optional<Verifier> verifier) throws IOException {
    return BundleReader.read(Files.writeString(directory.resolve(Bundle.FILE), text), verifier);
  }

  private static void refused(StoredReceipt receipt, String id, String what) {
    assertThat(receipt.receipt()).isEmpty();
    assertThat(receipt.problems())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo(id);
              assertThat(finding.what()).contains(what);
            });
  }

  @Test
  void theReceiptsOfABuildComeBackEqualWithTheirSeals() throws IOException {
    String text = Bundle.of(all(), Optional.empty()).text();
    assertThat(text.lines()).hasSize(Gate.values().length).isSorted();
    BundleReader.Reading reading = read(text, Optional.empty());
    assertThat(reading.receipts()).allMatch(one -> one.problems().isEmpty());
    assertThat(reading.receipts())
        .extracting(one -> one.receipt().get())
        .containsExactlyInAnyOrderElementsOf(
            all().stream().map(one -> one.receipt().get()).toList());
    assertThat(reading.receipts().get(0).path()).isEqualTo("receipts.intoto.jsonl:1");
    assertThat(reading.signers()).isEmpty();
  }

  @Test
  void aLineIsTheFileWithoutItsLineBreaks() throws IOException {
    Receipt receipt = receipt(Gate.TESTS);
    String line = ReceiptJson.line(receipt);
    assertThat(line).doesNotContain("\n").startsWith("{\"_type\":\"https://in-toto.io/Statement");
    assertThat(line)
        .isEqualTo(
            ReceiptJson.write(receipt)
                .replaceAll("\n *", "")
                .replace("\" : ", "\":")
                .replace("[ ]", "[]")
                .replace("{ }", "{}"));
    assertThat(ReceiptJson.read(line)).isEqualTo(ReceiptJson.read(ReceiptJson.write(receipt)));
    assertThat(ReceiptJson.read(line).contradictions()).isEmpty();
  }

  @Test
  void theOrderOfReceiptsChangesNothing() {
    List<StoredReceipt> shuffled = all();
    Collections.shuffle(shuffled, new Random(7));
    assertThat(shuffled).isNotEqualTo(all());
    assertThat(Bundle.of(shuffled, Optional.of(KEY))).isEqualTo(Bundle.of(all(), Optional.of(KEY)));
  }

  @Test
  void signedReceiptsOpenWithTheirKeyOnly() throws IOException {
    String text = Bundle.of(all(), Optional.of(KEY)).text();
    assertThat(text).doesNotContain("tests", "predicate");
    BundleReader.Reading reading = read(text, TRUSTS_KEY);
    assertThat(reading.receipts()).hasSize(10).allMatch(one -> one.problems().isEmpty());
    assertThat(reading.signers()).containsExactly(KEY.publicHalf().keyid());
    assertThat(read(text, Optional.empty()).receipts())
        .isNotEmpty()
        .allMatch(one -> one.problems().isEmpty());
    assertThat(read(text, Optional.empty()).signers()).isEmpty();
    for (StoredReceipt one : read(text, TRUSTS_OTHER).receipts()) {
      refused(one, "receipt-signature-refused", "none of them is trusted");
    }
  }

  @Test
  void anUnsignedReceiptAmongSignedOnesIsRefused() throws IOException {
    String signed = Bundle.of(List.of(stored(receipt(Gate.TESTS))), Optional.of(KEY)).text();
    String plain = Bundle.of(List.of(stored(receipt(Gate.LINT))), Optional.empty()).text();
    List<StoredReceipt> receipts = read(signed + plain, TRUSTS_KEY).receipts();
    assertThat(receipts).hasSize(2);
    assertThat(receipts.get(0).problems()).isEmpty();
    refused(receipts.get(1), "receipt-signature-refused", "not signed");
  }

  @Test
  void whatMustNotBeBelievedGetsNoNewSealAndNoSignature() {
    Finding edited = new Finding("receipt-edited", "seal", "x", "mvn verify");
    StoredReceipt unreadable =
        new StoredReceipt("b/lint.json", "", Optional.empty(), List.of(edited));
    Bundle bundle =
        Bundle.of(
            List.of(unreadable, stored(receipt(Gate.TESTS), edited), stored(receipt(Gate.BUILD))),
            Optional.of(KEY));
    assertThat(bundle.text().lines()).hasSize(1);
    assertThat(bundle.leftOut())
        .containsExactly("a/target/gatehouse/receipts/tests.json", "b/lint.json");
  }

  @Test
  void anEditedLineIsSeen() throws IOException {
    String text = Bundle.of(List.of(stored(receipt(Gate.TESTS))), Optional.empty()).text();
    String edited = text.replace("\"failed\":0", "\"failed\":1");
    assertThat(edited).as("the fault is planted").isNotEqualTo(text);
    assertThat(read(edited, Optional.empty()).receipts().get(0).problems())
        .extracting(Finding::id)
        .isNotEmpty()
        .containsOnly("receipt-edited");
  }

  @Test
  void aSignedReceiptWithABadSealIsStillEdited() throws IOException {
    String edited = ReceiptJson.line(receipt(Gate.TESTS)).replace("\"failed\":0", "\"failed\":1");
    String line = EnvelopeJson.write(KEY.sign(Envelope.IN_TOTO, edited));
    assertThat(read(line, TRUSTS_KEY).receipts().get(0).problems())
        .extracting(Finding::id)
        .contains("receipt-edited");
  }

  @Test
  void statementsAboutSomethingElseAreCountedAndLeftAlone() throws IOException {
    String other =
        TestResultJson.line(Sample.receipt("tests", "g:a", List.of(Sample.tests(1, 0)))).get();
    String signed = EnvelopeJson.write(KEY.sign(Envelope.IN_TOTO, other));
    BundleReader.Reading reading = read(other + "\n\n" + signed + "\n", TRUSTS_KEY);
    assertThat(reading.receipts()).isEmpty();
    assertThat(reading.others()).isEqualTo(2);
  }

  @Test
  void aLineThatIsNothingKnownIsAReceiptThatCannotBeRead() throws IOException {
    List<StoredReceipt> receipts =
        read("{\n[]\n{\"predicateType\":3}\n\u0000\n\u001f\ufffd", Optional.empty()).receipts();
    assertThat(receipts).extracting(StoredReceipt::path).last().asString().endsWith(":5");
    receipts.forEach(one -> refused(one, "receipt-unreadable", ""));
    Envelope foreign = KEY.sign("text/plain", "hello");
    refused(
        read(EnvelopeJson.write(foreign), TRUSTS_KEY).receipts().get(0),
        "receipt-signature-refused",
        "payloadType is not application/vnd.in-toto+json");
  }

  @Test
  void aBundleWithoutEndIsNotRead() throws IOException {
    String text = " ".repeat(EnvelopeJson.MAX_BYTES + 1);
    assertThatThrownBy(() -> read("{}\n" + text, Optional.empty()))
        .hasMessage("line 2 is longer than " + EnvelopeJson.MAX_BYTES + " bytes");
    String other = "{\"predicateType\":\"x\"}\n";
    assertThat(read(other.repeat(BundleLines.MAX_LINES), Optional.empty()).others())
        .isEqualTo(10_000);
    assertThatThrownBy(() -> read(other.repeat(BundleLines.MAX_LINES + 1), Optional.empty()))
        .hasMessage("more than 10000 lines");
    assertThatThrownBy(() -> BundleReader.read(directory, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a regular file");
  }
}
