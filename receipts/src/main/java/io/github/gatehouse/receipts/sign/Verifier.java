package io.github.gatehouse.receipts.sign;

import java.security.SignatureException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Opens envelopes that one of some trusted keys has signed, and no others. */
public final class Verifier {
  private static final Pattern KEYID = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, VerifyingKey> keys = new TreeMap<>();

  /**
   * Trusts these keys.
   *
   * @throws IllegalArgumentException if there is none: nothing could ever be believed
   */
  public Verifier(Collection<VerifyingKey> trusted) {
    trusted.forEach(key -> keys.put(key.keyid(), key));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no public key; at least 1 must be trusted");
    }
  }

  /**
   * What was signed, and by whom.
   *
   * @param text the payload
   * @param keyids of the trusted keys that signed it, at least one
   */
  public record Opened(String text, SortedSet<String> keyids) {}

  /**
   * Opens an envelope. Signatures by keys that are not trusted count for nothing; one that names a
   * trusted key and is not that key's shows tampering, and so do two that name one key.
   *
   * @param payloadType that is asked for
   * @throws SignatureException if it must not be believed; the message says why
   */
  public Opened open(Envelope envelope, String payloadType) throws SignatureException {
    if (!envelope.payloadType().equals(payloadType)) {
      throw new SignatureException("payloadType is not " + payloadType);
    }
    byte[] body = Encoding.bytes("payload", envelope.payload());
    byte[] message = Encoding.preAuthentication(payloadType, body);
    SortedSet<String> signers = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Envelope.Signature one : envelope.signatures()) {
      String keyid = checked(one.keyid());
      byte[] signature = Encoding.bytes("sig", one.sig());
      if (!seen.add(keyid)) {
        throw new SignatureException("two signatures name key " + keyid);
      }
      VerifyingKey key = keys.get(keyid);
      if (key != null && !key.verifies(message, signature)) {
        throw new SignatureException("the signature of key " + keyid + " does not fit the payload");
      }
      if (key != null) {
        signers.add(keyid);
      }
    }
    if (signers.isEmpty()) {
      throw new SignatureException("signed by " + List.copyOf(seen) + "; none of them is trusted");
    }
    return new Opened(Encoding.text(body), signers);
  }

  /**
   * What an envelope says, whoever made it; for readers that have no key and say so.
   *
   * @throws SignatureException if it cannot be decoded, or is of another type
   */
  public static String unverified(Envelope envelope, String payloadType) throws SignatureException {
    if (!envelope.payloadType().equals(payloadType)) {
      throw new SignatureException("payloadType is not " + payloadType);
    }
    return Encoding.text(Encoding.bytes("payload", envelope.payload()));
  }

  /** Foreign text that is no key id is not repeated. */
  private static String checked(String keyid) throws SignatureException {
    if (!KEYID.matcher(keyid).matches()) {
      throw new SignatureException("keyid is not 64 lower-case hexadecimal digits");
    }
    return keyid;
  }
}
