package io.github.gatehouse.bench.why;

import io.github.gatehouse.receipts.digest.Sha256;

/** Names of directories for ids, which may hold anything. */
final class SafeName {
  private static final int LONGEST = 60;
  private static final int DIGITS = 8;

  private SafeName() {}

  /** Readable where the id is, and told apart by the end of its name where two ids look alike. */
  static String of(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-|-$", "");
    String start = plain.substring(0, Math.min(LONGEST, plain.length()));
    return start + "-" + Sha256.of(id).substring(0, DIGITS);
  }
}
