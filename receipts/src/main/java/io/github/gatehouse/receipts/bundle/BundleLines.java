package io.github.gatehouse.receipts.bundle;

import io.github.gatehouse.receipts.json.EnvelopeJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a bundle, parted by line feeds and bounded in number and length. */
final class BundleLines {
  /** More lines than this are refused. */
  static final int MAX_LINES = 10_000;

  private BundleLines() {}

  /** Takes one line. */
  @FunctionalInterface
  interface Taker {
    void take(int number, String line);
  }

  /**
   * Reads to the end; empty lines are counted and not taken.
   *
   * @throws IOException if a line is longer than {@link EnvelopeJson#MAX_BYTES} bytes, there are
   *     more than {@value #MAX_LINES}, or the stream breaks
   */
  static void read(InputStream from, Taker taker) throws IOException {
    InputStream in = new BufferedInputStream(from);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        give(line, number, taker);
        number++;
      } else {
        line.write(next);
      }
      if (line.size() > EnvelopeJson.MAX_BYTES) {
        throw new IOException(
            "line " + number + " is longer than " + EnvelopeJson.MAX_BYTES + " bytes");
      }
      if (number > MAX_LINES && line.size() > 0) {
        throw new IOException("more than " + MAX_LINES + " lines");
      }
    }
    give(line, number, taker);
  }

  private static void give(ByteArrayOutputStream line, int number, Taker taker) {
    if (line.size() > 0) {
      // A byte that is no UTF-8 becomes U+FFFD, which no seal and no base64 survives.
      taker.take(number, line.toString(StandardCharsets.UTF_8));
    }
    line.reset();
  }
}
