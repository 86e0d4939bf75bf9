package io.github.gatehouse.receipts.sign;

import java.util.List;
import java.util.Objects;

/**
 * A signed text as it stands in a file: an envelope of DSSE v1, member by member. Nothing in it may
 * be believed before {@link Verifier} has.
 *
 * @param payload base64 of the bytes that were signed
 * @param payloadType how to read them; signed too
 * @param signatures 1 to {@value #MAX_SIGNATURES}
 * @see <a href="https://github.com/secure-systems-lab/dsse/blob/master/envelope.md">DSSE</a>
 */
public record Envelope(String payload, String payloadType, List<Signature> signatures) {
  /** More signatures than this are not read. */
  public static final int MAX_SIGNATURES = 100;

  /** The payload type of in-toto statements, receipts among them. */
  public static final String IN_TOTO = "application/vnd.in-toto+json";

  /**
   * One signature.
   *
   * @param keyid 64 hex digits, SHA-256 of the public key's X.509 encoding; itself not signed
   * @param sig base64 of the signature's 64 bytes
   */
  public record Signature(String keyid, String sig) {
    public Signature {
      Objects.requireNonNull(keyid, "keyid");
      Objects.requireNonNull(sig, "sig");
    }
  }

  public Envelope {
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(payloadType, "payloadType");
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          signatures.size() + " signatures; 1 to " + MAX_SIGNATURES + " are read");
    }
  }
}
