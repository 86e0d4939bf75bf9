package io.github.gatehouse.bench.json;

import java.io.IOException;

/** A line that cannot be read. */
final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line its number, 1 is the first
   * @param what is wrong with it
   */
  Malformed(long line, String what) {
    super("line " + line + ": " + what);
  }
}
