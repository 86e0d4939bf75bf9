package io.github.gatehouse.receipts.sign;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys as PEM text. No message tells anything of what stands between the markers, and none has a
 * cause that could.
 */
final class Pem {
  /** Longer texts are not searched for keys. */
  static final int LONGEST = 1 << 16;

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
  private static final Pattern BLOCK =
      Pattern.compile(BEGIN.pattern() + "([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

  /** Kinds that a message may name; others could be anything. */
  private static final Set<String> KNOWN =
      Set.of(
          "PRIVATE KEY",
          "PUBLIC KEY",
          "CERTIFICATE",
          "ENCRYPTED PRIVATE KEY",
          "EC PRIVATE KEY",
          "RSA PRIVATE KEY",
          "OPENSSH PRIVATE KEY");

  private static final byte[] ED25519 = {0x06, 0x03, 0x2b, 0x65, 0x70};
  private static final int COLUMNS = 64;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_FORM = 0x80;

  private Pem() {}

  static String text(String kind, byte[] der) {
    String base64 = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
  }

  /** The DER bytes of all blocks of a text; at least one, and all of one kind. */
  static List<byte[]> blocks(String text, String kind) throws InvalidKeyException {
    if (text.length() > LONGEST) {
      throw new InvalidKeyException(
          "has " + text.length() + " characters; at most " + LONGEST + " are read");
    }
    Matcher begin = BEGIN.matcher(text);
    Matcher block = BLOCK.matcher(text);
    List<byte[]> found = new ArrayList<>();
    for (int at = 0; begin.find(at); at = block.end()) {
      String label = begin.group(1);
      if (!label.equals(kind)) {
        String shown = KNOWN.contains(label) ? "'" + label + "'" : "another kind of PEM";
        throw new InvalidKeyException("is " + shown + "; '" + kind + "' is read");
      }
      if (!block.find(begin.start()) || block.start() != begin.start()) {
        throw new InvalidKeyException("is cut off or damaged: no -----END " + kind + "-----");
      }
      found.add(decoded(block.group(2)));
    }
    if (found.isEmpty()) {
      throw new InvalidKeyException("is not PEM: no -----BEGIN " + kind + "-----");
    }
    return found;
  }

  private static byte[] decoded(String base64) throws InvalidKeyException {
    String dense = base64.replaceAll("\\s", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(dense);
      if (Base64.getEncoder().encodeToString(bytes).equals(dense)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Its message would name characters of the key; the one below says enough.
      throw new InvalidKeyException("is damaged: between the markers is no base64");
    }
    throw new InvalidKeyException("is damaged: between the markers is no canonical base64");
  }

  /**
   * Refuses what is not one whole DER sequence with the object identifier of Ed25519 (RFC 8410).
   *
   * @param at where the identifier stands
   * @param length bytes of such a key
   */
  static void ed25519(byte[] der, int at, int length) throws InvalidKeyException {
    int declared = declared(der);
    if (declared > der.length) {
      throw new InvalidKeyException(
          "is cut off: " + der.length + " bytes, its header says " + declared);
    }
    boolean named =
        der.length >= at + ED25519.length
            && Arrays.equals(der, at, at + ED25519.length, ED25519, 0, ED25519.length);
    if (!named) {
      throw new InvalidKeyException("is of another algorithm; Ed25519 is read");
    }
    if (declared != der.length || der.length != length) {
      throw new InvalidKeyException(
          "is damaged: " + der.length + " bytes; an Ed25519 key has " + length);
    }
  }

  /** The length that a DER sequence says it has, header included; 0 where it says none. */
  private static int declared(byte[] der) {
    if (der.length < 2 || der[0] != SEQUENCE) {
      return 0;
    }
    int first = Byte.toUnsignedInt(der[1]);
    if (first < LONG_FORM) {
      return first + 2;
    }
    int digits = first - LONG_FORM;
    if (digits == 0 || digits > 2 || der.length < 2 + digits) {
      return Integer.MAX_VALUE;
    }
    int length = 0;
    for (int i = 0; i < digits; i++) {
      length = (length << Byte.SIZE) + Byte.toUnsignedInt(der[2 + i]);
    }
    return length + 2 + digits;
  }
}
