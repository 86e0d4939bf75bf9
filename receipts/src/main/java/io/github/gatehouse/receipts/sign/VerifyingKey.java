package io.github.gatehouse.receipts.sign;

import io.github.gatehouse.receipts.digest.Sha256;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** A public Ed25519 key: what others need to know who signed. */
public final class VerifyingKey {
  static final String ALGORITHM = "Ed25519";

  private static final int OID_AT = 4;
  private static final int LENGTH = 44;
  private static final int SIGNATURE = 64;

  private final PublicKey key;
  private final String keyid;

  VerifyingKey(PublicKey key) {
    this.key = key;
    this.keyid = Sha256.of(key.getEncoded());
  }

  /**
   * Reads all keys of a text: X.509 in PEM, {@code -----BEGIN PUBLIC KEY-----}.
   *
   * @return at least one, in the text's order
   * @throws InvalidKeyException if one of them is no Ed25519 key, whole; the message begins with
   *     {@code the public key}
   */
  public static List<VerifyingKey> readAll(String pem) throws InvalidKeyException {
    List<VerifyingKey> keys = new ArrayList<>();
    try {
      for (byte[] der : Pem.blocks(pem, "PUBLIC KEY")) {
        Pem.ed25519(der, OID_AT, LENGTH);
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PublicKey key = factory.generatePublic(new X509EncodedKeySpec(der));
        // Only now does the JDK look for the point on the curve.
        Signature.getInstance(ALGORITHM).initVerify(key);
        keys.add(new VerifyingKey(key));
      }
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(
          "the public key " + e.getMessage() + ". Fix: openssl pkey -in key.pem -pubout", e);
    }
    return keys;
  }

  /** SHA-256 of the key's X.509 encoding, 64 hex digits. */
  public String keyid() {
    return keyid;
  }

  /** The key as {@link #readAll} reads it; ends in a line feed. */
  public String pem() {
    return Pem.text("PUBLIC KEY", key.getEncoded());
  }

  /** True where the signature is this key's, over exactly these bytes. */
  boolean verifies(byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE) {
      return false; // The JDK takes one with zeros at its end for the same.
    }
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException e) {
      // A number out of range: no signature at all.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot verify " + ALGORITHM, e);
    }
  }

  /** {@code Ed25519 key} and the id. */
  @Override
  public String toString() {
    return ALGORITHM + " key " + keyid;
  }
}
