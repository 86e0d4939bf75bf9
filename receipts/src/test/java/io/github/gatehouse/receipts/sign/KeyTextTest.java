package io.github.gatehouse.receipts.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as they come out of environment variables and files, whole and broken. */
class KeyTextTest {
  private static final String GOOD = Keys.privatePem(Keys.SEED_1);
  private static final byte[] DER = HexFormat.of().parseHex(Keys.PRIVATE_PREFIX + Keys.SEED_1);

  private static InvalidKeyException refusal(String pem) {
    try {
      SigningKey.read(pem);
    } catch (InvalidKeyException e) {
      return e;
    }
    throw new AssertionError("read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " ", "\n\n  "})
  void aKeySurvivesWhatHappensToLineBreaks(String between) throws InvalidKeyException {
    assertThat(SigningKey.read(GOOD.replace("\n", between)).publicHalf().keyid())
        .isEqualTo(Keys.signing(Keys.SEED_1).publicHalf().keyid());
  }

  @Test
  void whatTheJdkWritesIsRead() throws GeneralSecurityException {
    var pair = Keys.pair("Ed25519");
    SigningKey key = SigningKey.read(Keys.pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    assertThat(key.publicHalf().keyid())
        .isEqualTo(new VerifyingKey(pair.getPublic()).keyid())
        .matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed448", "X25519"})
  void aKeyOfAnotherAlgorithmIsNamedAsThat(String algorithm) throws GeneralSecurityException {
    var pair = Keys.pair(algorithm);
    assertThat(refusal(Keys.pem("PRIVATE KEY", pair.getPrivate().getEncoded())))
        .hasMessage(
            "the signing key is of another algorithm; Ed25519 is read."
                + " Fix: openssl genpkey -algorithm ed25519");
    assertThatThrownBy(
            () -> VerifyingKey.readAll(Keys.pem("PUBLIC KEY", pair.getPublic().getEncoded())))
        .hasMessageStartingWith("the public key is of another algorithm; Ed25519 is read");
  }

  @Test
  void whatIsNoKeyIsNamedAsWhatItIs() {
    assertThat(refusal("")).hasMessageContaining("is not PEM: no -----BEGIN PRIVATE KEY-----");
    assertThat(refusal("hunter2")).hasMessageContaining("is not PEM");
    assertThat(refusal(GOOD.replace("PRIVATE", "RSA PRIVATE")))
        .hasMessageContaining("is 'RSA PRIVATE KEY'; 'PRIVATE KEY' is read");
    assertThat(refusal(GOOD.replace("PRIVATE KEY", "HUNTER2")))
        .hasMessageContaining("is another kind of PEM");
    assertThat(refusal(GOOD + GOOD)).hasMessageContaining("is 2 keys; 1 is read");
    assertThat(refusal(GOOD + " ".repeat(Pem.LONGEST))).hasMessageContaining("at most 65536");
    assertThatThrownBy(() -> VerifyingKey.readAll(GOOD))
        .hasMessageContaining("the public key is 'PRIVATE KEY'; 'PUBLIC KEY' is read");
  }

  @Test
  void aKeyCutAnywhereIsRefused() {
    for (int length = 0; length < GOOD.stripTrailing().length(); length++) {
      assertThat(refusal(GOOD.substring(0, length))).hasMessageStartingWith("the signing key ");
    }
    assertThat(refusal(GOOD.substring(0, 60))).hasMessageContaining("is cut off or damaged");
    for (int length = 0; length < DER.length; length++) {
      assertThat(refusal(Keys.pem("PRIVATE KEY", Arrays.copyOf(DER, length))))
          .hasMessageStartingWith("the signing key is ");
    }
    assertThat(refusal(Keys.pem("PRIVATE KEY", Arrays.copyOf(DER, 40))))
        .hasMessageContaining("is cut off: 40 bytes, its header says 48");
    assertThat(refusal(Keys.pem("PRIVATE KEY", Arrays.copyOf(DER, 49))))
        .hasMessageContaining("is damaged: 49 bytes; an Ed25519 key has 48");
  }

  @Test
  void noRefusalTellsAnythingOfTheKey() {
    List<String> broken = new ArrayList<>();
    for (int at = 0; at < DER.length; at++) {
      byte[] other = DER.clone();
      other[at] ^= 0x55;
      broken.add(Keys.pem("PRIVATE KEY", other));
      broken.add(Keys.pem("PRIVATE KEY", Arrays.copyOf(DER, at)));
    }
    String base64 = GOOD.lines().toList().get(1);
    broken.add(base64);
    broken.add(GOOD.replace(base64, base64.substring(0, 30) + "\u00e9" + base64.substring(31)));
    broken.add(GOOD.replace(base64, base64 + "="));
    broken.add(
        GOOD.replace("BEGIN PRIVATE KEY", "BEGIN " + base64.toUpperCase(java.util.Locale.ROOT)));
    for (String one : broken) {
      assertThat(whole(one)).doesNotContain(base64.substring(22, 34), Keys.SEED_1.substring(0, 8));
    }
    assertThat(Keys.signing(Keys.SEED_1).toString()).matches("signing half of Ed25519 key \\w{64}");
  }

  /** Everything that a log could show of a refusal; a changed seed is a good key. */
  private static String whole(String pem) {
    StringWriter out = new StringWriter();
    try {
      SigningKey.read(pem);
    } catch (InvalidKeyException e) {
      assertThat(e).hasNoCause();
      e.printStackTrace(new PrintWriter(out));
    }
    return out.toString();
  }

  @Test
  void severalPublicKeysStandInOneText() throws InvalidKeyException {
    VerifyingKey one = Keys.signing(Keys.SEED_1).publicHalf();
    VerifyingKey two = Keys.signing(Keys.SEED_2).publicHalf();
    String text = "The build server's:\n" + one.pem() + "\n# and the deputy's\n" + two.pem();
    assertThat(VerifyingKey.readAll(text))
        .extracting(VerifyingKey::keyid)
        .containsExactly(one.keyid(), two.keyid());
    assertThatThrownBy(() -> VerifyingKey.readAll(text.substring(0, text.length() - 3)))
        .as("a damaged second key is not passed over")
        .hasMessageContaining("is cut off");
  }

  @Test
  void bytesThatAreNoPointOfTheCurveAreRefused() {
    // About every second number is the second coordinate of a point.
    int refused = 0;
    for (int y = 2; y < 34; y++) {
      try {
        VerifyingKey key =
            VerifyingKey.readAll(Keys.publicPem(String.format("%02x", y) + "00".repeat(31))).get(0);
        assertThat(key.verifies(new byte[1], new byte[64])).isFalse();
      } catch (InvalidKeyException e) {
        assertThat(e).hasMessageStartingWith("the public key ");
        refused++;
      }
    }
    assertThat(refused).isBetween(8, 24);
  }
}
