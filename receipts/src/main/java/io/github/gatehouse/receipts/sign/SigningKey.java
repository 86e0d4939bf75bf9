package io.github.gatehouse.receipts.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/** A private Ed25519 key. It shows nothing of itself but the public half. */
public final class SigningKey {
  private static final int OID_AT = 7;
  private static final int LENGTH = 48;
  private static final int SEED_AT = 16;

  private final PrivateKey key;
  private final VerifyingKey publicHalf;

  private SigningKey(PrivateKey key, VerifyingKey publicHalf) {
    this.key = key;
    this.publicHalf = publicHalf;
  }

  /**
   * Reads a key: PKCS#8 in PEM, {@code -----BEGIN PRIVATE KEY-----}; line breaks may have become
   * blanks, as some CI systems do it.
   *
   * @throws InvalidKeyException if it is no Ed25519 key, whole; the message begins with {@code the
   *     signing key} and tells nothing of the key
   */
  public static SigningKey read(String pem) throws InvalidKeyException {
    try {
      List<byte[]> blocks = Pem.blocks(pem, "PRIVATE KEY");
      if (blocks.size() > 1) {
        throw new InvalidKeyException("is " + blocks.size() + " keys; 1 is read");
      }
      Pem.ed25519(blocks.get(0), OID_AT, LENGTH);
      return of(blocks.get(0));
    } catch (GeneralSecurityException e) {
      String why = e instanceof InvalidKeyException ? e.getMessage() : "is damaged";
      throw new InvalidKeyException(
          "the signing key " + why + ". Fix: openssl genpkey -algorithm ed25519");
    }
  }

  private static SigningKey of(byte[] der) throws GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance(VerifyingKey.ALGORITHM)
            .generatePrivate(new PKCS8EncodedKeySpec(der));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
    // The JDK derives a public key only while it makes a pair: from 32 bytes that it takes to be
    // random (RFC 8032, 5.1.5). These bytes are the private key.
    generator.initialize(
        java.security.spec.NamedParameterSpec.ED25519,
        new Seed(Arrays.copyOfRange(der, SEED_AT, LENGTH)));
    SigningKey signing =
        new SigningKey(key, new VerifyingKey(generator.generateKeyPair().getPublic()));
    byte[] probe = {1};
    if (!signing.publicHalf.verifies(probe, signing.sign(probe))) {
      throw new InvalidKeyException("has a public half that this Java platform cannot derive");
    }
    return signing;
  }

  /** Bytes for a generator that asks for as many as there are. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    private Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
    }
  }

  /** What verifies this key's signatures. */
  public VerifyingKey publicHalf() {
    return publicHalf;
  }

  /**
   * Signs a text; the same text gives the same envelope.
   *
   * @param payloadType such as {@link Envelope#IN_TOTO}; signed too
   */
  public Envelope sign(String payloadType, String payload) {
    byte[] body = payload.getBytes(StandardCharsets.UTF_8);
    byte[] signature = sign(Encoding.preAuthentication(payloadType, body));
    return new Envelope(
        Encoding.base64(body),
        payloadType,
        List.of(new Envelope.Signature(publicHalf.keyid(), Encoding.base64(signature))));
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot sign with Ed25519", e);
    }
  }

  /** The public half; nothing else. */
  @Override
  public String toString() {
    return "signing half of " + publicHalf;
  }
}
