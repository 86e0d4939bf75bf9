package io.github.gatehouse.receipts.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.json.EnvelopeJson;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was signed opens; what was tampered with does not. */
class VerifierTest {
  private static final String TYPE = Envelope.IN_TOTO;
  private static final SigningKey ONE = Keys.signing(Keys.SEED_1);
  private static final SigningKey TWO = Keys.signing(Keys.SEED_2);
  private static final Verifier TRUSTS_ONE = new Verifier(List.of(ONE.publicHalf()));
  private static final Verifier TRUSTS_BOTH =
      new Verifier(List.of(TWO.publicHalf(), ONE.publicHalf()));
  private static final Envelope GOOD = ONE.sign(TYPE, "{\"a\":1}");

  private static void refused(Verifier verifier, Envelope envelope, String why) {
    assertThatThrownBy(() -> verifier.open(envelope, TYPE))
        .isInstanceOf(SignatureException.class)
        .hasMessageContaining(why);
  }

  private static Envelope signed(Envelope.Signature... signatures) {
    return new Envelope(GOOD.payload(), TYPE, List.of(signatures));
  }

  private static Envelope signed(String keyid, byte[] sig) {
    return signed(new Envelope.Signature(keyid, Encoding.base64(sig)));
  }

  private static Envelope.Signature by(SigningKey key) {
    return key.sign(TYPE, "{\"a\":1}").signatures().get(0);
  }

  private static byte[] sig() {
    return Base64.getDecoder().decode(by(ONE).sig());
  }

  @Test
  void whatATrustedKeySignedOpens() throws SignatureException {
    assertThat(TRUSTS_ONE.open(GOOD, TYPE).text()).isEqualTo("{\"a\":1}");
    assertThat(TRUSTS_ONE.open(GOOD, TYPE).keyids()).containsExactly(ONE.publicHalf().keyid());
    assertThat(TRUSTS_BOTH.open(signed(by(ONE), by(TWO)), TYPE).keyids()).hasSize(2);
  }

  @Test
  void aSignatureOfAStrangerCountsForNothing() throws SignatureException {
    refused(TRUSTS_ONE, TWO.sign(TYPE, "{}"), "none of them is trusted");
    assertThat(TRUSTS_ONE.open(signed(by(TWO), by(ONE)), TYPE).keyids())
        .containsExactly(ONE.publicHalf().keyid());
    assertThatThrownBy(() -> new Verifier(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignatureUnderAnothersIdIsRefused() {
    String id = ONE.publicHalf().keyid();
    refused(TRUSTS_ONE, signed(new Envelope.Signature(id, by(TWO).sig())), "does not fit");
    refused(
        TRUSTS_BOTH,
        signed(by(ONE), new Envelope.Signature(TWO.publicHalf().keyid(), by(ONE).sig())),
        "does not fit");
  }

  @Test
  void alteredPayloadTypeAndSignatureAreRefused() {
    List<Envelope.Signature> signatures = GOOD.signatures();
    String other = Encoding.base64("{\"a\":2}".getBytes(StandardCharsets.UTF_8));
    refused(TRUSTS_ONE, new Envelope(other, TYPE, signatures), "does not fit");
    refused(TRUSTS_ONE, new Envelope(GOOD.payload(), "text/plain", signatures), "payloadType");
    Envelope retyped = ONE.sign("text/plain", "{\"a\":1}");
    refused(
        TRUSTS_ONE, new Envelope(retyped.payload(), TYPE, retyped.signatures()), "does not fit");
    refused(TRUSTS_ONE, signed(by(ONE), by(ONE)), "two signatures name key");
    refused(TRUSTS_ONE, signed(by(TWO), by(ONE), by(TWO)), "two signatures name key");
  }

  @Test
  void aSignatureOfAnyOtherLengthIsRefused() {
    IntStream.range(0, 200)
        .filter(length -> length != 64)
        .forEach(
            length ->
                refused(
                    TRUSTS_ONE,
                    signed(ONE.publicHalf().keyid(), Arrays.copyOf(sig(), length)),
                    "does not fit"));
  }

  /** RFC 8032, 5.1.7: the second half is a number below the group's order, or no signature. */
  @Test
  void aSignatureWrittenWithALargerNumberIsRefused() {
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] sig = sig();
    byte[] number = new byte[32];
    IntStream.range(0, 32).forEach(i -> number[31 - i] = sig[32 + i]);
    byte[] larger = new BigInteger(1, number).add(order).toByteArray();
    IntStream.range(0, 32).forEach(i -> sig[32 + i] = larger[larger.length - 1 - i]);
    refused(TRUSTS_ONE, signed(ONE.publicHalf().keyid(), sig), "does not fit");
  }

  @Test
  void base64IsReadInItsOneCanonicalFormOnly() throws SignatureException {
    assertThat(Encoding.bytes("payload", "-_-_")).isEqualTo(Encoding.bytes("payload", "+/+/"));
    Stream.of("QQ", "QQ=", "QR==", "QQ==\n", " QQ==", "QQ= =", "Q", "-/+_", "QQ==QQ==", "é===", "=")
        .forEach(
            text ->
                assertThatThrownBy(() -> Encoding.bytes("payload", text))
                    .as(text)
                    .isInstanceOf(SignatureException.class)
                    .hasMessageStartingWith("payload is not base64"));
  }

  @Test
  void aKeyIdThatIsNoneIsNotRepeated() {
    Stream.of("", "x\u001b[31m", "A".repeat(64), ONE.publicHalf().keyid() + " ")
        .forEach(
            id ->
                assertThatThrownBy(() -> TRUSTS_ONE.open(signed(id, sig()), TYPE))
                    .hasMessage("keyid is not 64 lower-case hexadecimal digits"));
  }

  @Test
  void aPayloadThatIsNoTextIsRefused() {
    byte[] body = {(byte) 0xff};
    byte[] sig = ONE.sign(Encoding.preAuthentication(TYPE, body));
    Envelope.Signature signature =
        new Envelope.Signature(ONE.publicHalf().keyid(), Encoding.base64(sig));
    refused(TRUSTS_ONE, new Envelope(Encoding.base64(body), TYPE, List.of(signature)), "not UTF-8");
  }

  /** Each byte of an envelope, replaced by each other byte: no change passes unnoticed. */
  @Test
  void noByteOfAnEnvelopeCanBeChanged() {
    byte[] good = EnvelopeJson.write(GOOD).getBytes(StandardCharsets.UTF_8);
    assertThat(opens(good)).as("unchanged").isTrue();
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 256; bit++) {
        byte[] changed = good.clone();
        changed[at] = (byte) bit;
        // The other base64 alphabet says the same in other letters; DSSE asks to read both.
        boolean same = changed[at] == good[at] || "+-/_".indexOf(changed[at]) >= 0;
        assertThat(!same && opens(changed))
            .as(() -> new String(changed, StandardCharsets.ISO_8859_1))
            .isFalse();
      }
    }
  }

  @Test
  void noByteOfAnEnvelopeCanBeTakenOrDoubled() {
    byte[] good = EnvelopeJson.write(GOOD).getBytes(StandardCharsets.UTF_8);
    String text = new String(good, StandardCharsets.UTF_8);
    for (int at = 0; at < text.length(); at++) {
      String taken = text.substring(0, at) + text.substring(at + 1);
      assertThat(opens(taken.getBytes(StandardCharsets.UTF_8))).as(taken).isFalse();
      String doubled = text.substring(0, at) + text.charAt(at) + text.substring(at);
      assertThat(opens(doubled.getBytes(StandardCharsets.UTF_8))).as(doubled).isFalse();
      assertThat(opens(Arrays.copyOf(good, at))).as("cut at " + at).isFalse();
    }
  }

  private static boolean opens(byte[] json) {
    try {
      Envelope envelope = EnvelopeJson.read(new String(json, StandardCharsets.UTF_8));
      return TRUSTS_ONE.open(envelope, TYPE).keyids().size() == 1;
    } catch (IOException | SignatureException e) {
      return false;
    }
  }
}
