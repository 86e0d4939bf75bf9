package io.github.gatehouse.bench.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bounded length; what follows the last line feed is no line. */
final class BoundedLines {
  private final InputStream in;
  private final int longest;
  private long number;
  private boolean cut;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The next line without its end; null where there is none.
   *
   * @throws Malformed if it is longer than the bound
   */
  byte[] next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    number++;
    while (next >= 0 && next != '\n') {
      if (bytes.size() == longest) {
        throw new Malformed(number, "it has more than " + longest + " bytes");
      }
      bytes.write(next);
      next = in.read();
    }
    cut = next < 0 && bytes.size() > 0;
    return next < 0 ? null : bytes.toByteArray();
  }

  /** Number of the line that was read last, 1 is the first. */
  long number() {
    return number;
  }

  /** True where the text ends amid a line. */
  boolean cut() {
    return cut;
  }
}
