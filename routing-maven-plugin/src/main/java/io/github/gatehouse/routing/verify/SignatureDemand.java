package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.sign.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of signatures.
 *
 * @param keys that are trusted; empty where signatures are not looked at
 * @param required whether a decision without one is refused
 */
public record SignatureDemand(List<VerifyingKey> keys, boolean required) {
  /** Nothing is asked. */
  public static final SignatureDemand NONE = new SignatureDemand(List.of(), false);

  public SignatureDemand {
    keys = List.copyOf(keys);
    if (required && keys.isEmpty()) {
      throw new IllegalArgumentException(
          "routing.signed asks for signatures, and no public key is given."
              + " Fix: -Drouting.keys=<file with public keys in PEM>");
    }
  }

  /**
   * Reads the trusted keys.
   *
   * @param file PEM, one block after the other; empty for none
   * @throws IOException if the file cannot be read, or holds anything but Ed25519 public keys
   */
  public static SignatureDemand of(Optional<Path> file, boolean required) throws IOException {
    if (file.isEmpty()) {
      return new SignatureDemand(List.of(), required);
    }
    try {
      String pem = Files.readString(file.get());
      return new SignatureDemand(VerifyingKey.readAll(pem), required);
    } catch (InvalidKeyException e) {
      throw new IOException("routing.keys: " + e.getMessage(), e);
    }
  }
}
