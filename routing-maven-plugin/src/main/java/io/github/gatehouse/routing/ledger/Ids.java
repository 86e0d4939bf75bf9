package io.github.gatehouse.routing.ledger;

import java.util.regex.Pattern;

/** What ids look like; whatever does not look so is not taken. */
final class Ids {
  private static final Pattern DECISION = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final Pattern COMMIT = Pattern.compile("|[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern GATE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  private Ids() {}

  static void decision(String id) {
    check(DECISION, "id", id, "sha256: and 64 hex digits");
  }

  static void commit(String commit) {
    check(COMMIT, "commit", commit, "40 or 64 hex digits, or nothing");
  }

  static void gate(String gate) {
    check(GATE, "gate", gate, "a lower-case letter, then up to 39 of a-z, 0-9, _ and -");
  }

  private static void check(Pattern pattern, String name, String value, String bound) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(name + " is '" + value + "'; " + bound);
    }
  }
}
