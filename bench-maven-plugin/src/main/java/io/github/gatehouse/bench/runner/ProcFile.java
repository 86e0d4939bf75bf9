package io.github.gatehouse.bench.runner;

import java.io.FileInputStream;
import java.io.IOException;

/**
 * A small file of numbers in {@code /proc}. It is read after every iteration, so it is read with as
 * little code as possible: what reads it is compiled, too, in the JVM that is measured.
 */
final class ProcFile {
  private static final int LONGEST = 256;

  private final String path;
  private final byte[] buffer = new byte[LONGEST];

  ProcFile(String path) {
    this.path = path;
  }

  /**
   * The first numbers of its first line; words are skipped, and what is missing is 0.
   *
   * @throws IOException if it cannot be read
   */
  long[] numbers(int count) throws IOException {
    int length;
    try (FileInputStream in = new FileInputStream(path)) {
      length = in.read(buffer);
    }
    long[] numbers = new long[count];
    int found = -1;
    boolean within = false;
    boolean word = false;
    for (int i = 0; i < length && buffer[i] != '\n'; i++) {
      int digit = buffer[i] - '0';
      if (buffer[i] == ' ') {
        within = false;
        word = false;
      } else if (digit < 0 || digit > 9 || word) {
        word = true;
      } else {
        found += within ? 0 : 1;
        within = true;
        if (found == count) {
          break;
        }
        numbers[found] = numbers[found] * 10 + digit;
      }
    }
    return numbers;
  }
}
