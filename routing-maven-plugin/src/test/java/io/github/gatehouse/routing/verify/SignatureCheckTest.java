package io.github.gatehouse.routing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.bundle.Bundle;
import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.handoff.Laboratory;
import io.github.gatehouse.routing.verify.Verification.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureCheckTest {
  @TempDir private Path root;
  private Laboratory laboratory;
  private SigningKey key;

  @BeforeEach
  void decide() throws Exception {
    laboratory = new Laboratory(root);
    laboratory.green();
    laboratory.desk().decide(request());
    key = key();
  }

  private static SigningKey key() throws Exception {
    byte[] der =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    String base64 = Base64.getEncoder().encodeToString(der);
    return SigningKey.read(
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  private HandoffRequest request() {
    return laboratory.request(laboratory.directories());
  }

  private void sign(SigningKey with) throws IOException {
    String json = Files.readString(root.resolve(HandoffFiles.JSON));
    String envelope = EnvelopeJson.write(with.sign(SignatureCheck.TYPE, json));
    Files.writeString(root.resolve(SignatureCheck.ENVELOPE), envelope + "\n");
    bundle(Desk.receipts(request()), with);
  }

  private void bundle(List<StoredReceipt> receipts, SigningKey with) throws IOException {
    Files.writeString(
        root.resolve("target/gatehouse/" + Bundle.FILE),
        Bundle.of(receipts, Optional.of(with)).text());
  }

  private Verification verify(boolean required) throws IOException {
    SignatureDemand demand = new SignatureDemand(List.of(key.publicHalf()), required);
    return new HandoffVerifier(Laboratory.git(), HandoffVerifierTest.LATER)
        .verify(request(), demand);
  }

  private static List<String> ids(Verification verification) {
    return verification.findings().stream().map(Finding::id).distinct().toList();
  }

  @Test
  void aSignedHandoffIsVerified() throws IOException {
    sign(key);
    Verification verification = verify(true);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.verified()).contains("signatures of the decision and its receipts");
  }

  @Test
  void anUnsignedOneIsSaidToBeSoAndRefusedWhereASignatureIsRequired() throws IOException {
    Verification verification = verify(false);
    assertThat(verification.answer()).isEqualTo(Answer.VERIFIED);
    assertThat(verification.trusted())
        .contains("signatures (no target/gatehouse/decision.dsse.json)");
    assertThat(ids(verify(true))).containsExactly("decision-unsigned");
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    sign(key());
    assertThat(ids(verify(false))).containsExactly("decision-signature-refused");
  }

  @Test
  void anEnvelopeOverAnotherTextIsRefused() throws IOException {
    sign(key);
    String other = EnvelopeJson.write(key.sign(SignatureCheck.TYPE, "{}"));
    Files.writeString(root.resolve(SignatureCheck.ENVELOPE), other);
    Verification verification = verify(true);
    assertThat(ids(verification)).containsExactly("decision-signature-refused");
    assertThat(verification.findings().get(0).what()).contains("another text than decision.json");
  }

  @Test
  void aBundleWithoutOneReceiptOrWithoutSignaturesIsRefused() throws IOException {
    sign(key);
    List<StoredReceipt> all = Desk.receipts(request());
    bundle(all.subList(1, all.size()), key);
    assertThat(verify(true).findings().get(0).what()).contains("no line of the bundle");
    Files.writeString(
        root.resolve("target/gatehouse/" + Bundle.FILE), Bundle.of(all, Optional.empty()).text());
    assertThat(ids(verify(true))).containsExactly("decision-signature-refused");
    Files.delete(root.resolve("target/gatehouse/" + Bundle.FILE));
    assertThat(ids(verify(true))).containsExactly("decision-unsigned");
  }

  @Test
  void whatIsNoEnvelopeIsRefused() throws IOException {
    sign(key);
    for (String text : List.of("", "null", "{}", "[]", "{\"payload\":\"\"}")) {
      Files.writeString(root.resolve(SignatureCheck.ENVELOPE), text);
      assertThat(ids(verify(true))).as(text).containsExactly("decision-signature-refused");
    }
  }

  @Test
  void aDemandWithoutKeysSaysHowToGiveThem(@TempDir Path place) throws IOException {
    assertThatThrownBy(() -> SignatureDemand.of(Optional.empty(), true))
        .hasMessageContaining("-Drouting.keys=");
    Path file = place.resolve("keys.pem");
    Files.writeString(file, key.publicHalf().pem());
    assertThat(SignatureDemand.of(Optional.of(file), true).keys()).hasSize(1);
    Files.writeString(file, "nothing");
    assertThatThrownBy(() -> SignatureDemand.of(Optional.of(file), true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("routing.keys: the public key");
  }
}
