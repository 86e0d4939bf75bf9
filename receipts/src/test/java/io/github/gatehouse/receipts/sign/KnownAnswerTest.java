package io.github.gatehouse.receipts.sign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that others published. */
class KnownAnswerTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032, section 7.1, tests 1 to 3: secret key, public key, message, signature. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
        + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
        + "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
        + "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  })
  void ed25519SignsAsInRfc8032(String secret, String point, String message, String signature)
      throws GeneralSecurityException {
    SigningKey key = Keys.signing(secret);
    VerifyingKey known = VerifyingKey.readAll(Keys.publicPem(point)).get(0);
    assertThat(HEX.formatHex(key.sign(HEX.parseHex(message)))).isEqualTo(signature);
    assertThat(known.verifies(HEX.parseHex(message), HEX.parseHex(signature))).isTrue();
    assertThat(known.verifies(HEX.parseHex(message + "00"), HEX.parseHex(signature))).isFalse();
    assertThat(key.publicHalf().keyid())
        .isEqualTo(known.keyid())
        .isEqualTo(Sha256.of(HEX.parseHex(Keys.PUBLIC_PREFIX + point)));
  }

  /** The example of the DSSE protocol, section "Test Vectors". */
  @Test
  void typeAndBodyAreEncodedAsInTheDsseProtocol() {
    byte[] body = "hello world".getBytes(StandardCharsets.UTF_8);
    assertThat(Encoding.preAuthentication("http://example.com/HelloWorld", body))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    assertThat(Encoding.base64(body)).isEqualTo("aGVsbG8gd29ybGQ=");
  }

  @Test
  void lengthsAreThoseOfBytesAndNotOfCharacters() {
    assertThat(Encoding.preAuthentication("é", new byte[0]))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("DSSEv1 2 é 0 ");
  }

  @Test
  void whatIsSignedIsTheEncodingAndNothingElse() {
    SigningKey key = Keys.signing(Keys.SEED_1);
    Envelope envelope = key.sign("http://example.com/HelloWorld", "hello world");
    byte[] signed =
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world".getBytes(StandardCharsets.UTF_8);
    assertThat(envelope.payload()).isEqualTo("aGVsbG8gd29ybGQ=");
    assertThat(Base64.getDecoder().decode(envelope.signatures().get(0).sig()))
        .isEqualTo(key.sign(signed));
    assertThat(key.sign("http://example.com/HelloWorld", "hello world")).isEqualTo(envelope);
  }
}
