package io.github.gatehouse.receipts.sign;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;

/** Keys that tests sign with; seeds are of RFC 8032, section 7.1, or plain. */
public final class Keys {
  public static final String PRIVATE_PREFIX = "302e020100300506032b657004220420";
  public static final String PUBLIC_PREFIX = "302a300506032b6570032100";
  public static final String SEED_1 =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  public static final String SEED_2 =
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

  private Keys() {}

  public static String pem(String kind, byte[] der) {
    return Pem.text(kind, der);
  }

  public static String privatePem(String seed) {
    return pem("PRIVATE KEY", HexFormat.of().parseHex(PRIVATE_PREFIX + seed));
  }

  public static String publicPem(String point) {
    return pem("PUBLIC KEY", HexFormat.of().parseHex(PUBLIC_PREFIX + point));
  }

  public static SigningKey signing(String seed) {
    try {
      return SigningKey.read(privatePem(seed));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static KeyPair pair(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }
}
