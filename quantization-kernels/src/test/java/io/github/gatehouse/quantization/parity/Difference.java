package io.github.gatehouse.quantization.parity;

import java.lang.reflect.Array;

/** Says where two results part. */
final class Difference {
  private Difference() {}

  static String between(Object right, Object found) {
    if (!right.getClass().isArray() || !found.getClass().isArray()) {
      return ": expected " + words(right) + ", got " + words(found);
    }
    int length = Array.getLength(right);
    int wrong = 0;
    int first = -1;
    for (int i = 0; i < length; i++) {
      if (!Array.get(right, i).equals(Array.get(found, i))) {
        wrong++;
        first = first < 0 ? i : first;
      }
    }
    return ": %d of %d differ, the first at %d: expected %s, got %s"
        .formatted(wrong, length, first, Array.get(right, first), Array.get(found, first));
  }

  private static String words(Object result) {
    return result.getClass().isArray() ? "a result" : result.toString();
  }
}
