package io.github.gatehouse.receipts.sign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.Base64;

/** Bytes in and out of an envelope: one way to write them, and no second way to say the same. */
final class Encoding {
  private Encoding() {}

  /**
   * What is signed: type and body, each with its length, so that neither can pass for the other.
   *
   * @see <a href="https://github.com/secure-systems-lab/dsse/blob/master/protocol.md">PAE</a>
   */
  static byte[] preAuthentication(String type, byte[] body) {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("DSSEv1 " + name.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(name);
    out.writeBytes((" " + body.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads base64 of either alphabet, as DSSE asks, but only as it would be written: padded, without
   * line breaks, with unused bits zero.
   */
  static byte[] bytes(String member, String base64) throws SignatureException {
    boolean url = base64.indexOf('-') >= 0 || base64.indexOf('_') >= 0;
    try {
      byte[] bytes =
          (url ? Base64.getUrlDecoder() : Base64.getDecoder())
              .decode(base64.getBytes(StandardCharsets.ISO_8859_1));
      String again = (url ? Base64.getUrlEncoder() : Base64.getEncoder()).encodeToString(bytes);
      if (again.equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new SignatureException(member + " is not base64: " + e.getMessage(), e);
    }
    throw new SignatureException(member + " is not base64 in its one canonical form");
  }

  static String text(byte[] bytes) throws SignatureException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SignatureException("payload is not UTF-8", e);
    }
  }
}
