package io.github.gatehouse.bench.digest;

import java.util.Objects;
import java.util.Optional;

/**
 * What a benchmark computed once.
 *
 * @param words the sketch of it; blank where nothing of it can be read
 * @param failure why there is none, one line; null where there is one
 */
record Computed(String words, String failure) {
  /** Floating-point results agree where they do to this share of all their magnitudes. */
  private static final double CLOSE = 1e-5;

  private static final int PARTS = 5;
  private static final int SHOWN = 12;

  Computed {
    Objects.requireNonNull(words, "words");
  }

  static Computed failed(String why) {
    return new Computed("", why);
  }

  /** Why nothing can be compared with it; empty where something can. */
  Optional<String> unknown() {
    if (failure != null) {
      return Optional.of(failure);
    }
    return words.split(" ").length == PARTS
        ? Optional.empty()
        : Optional.of("it returns nothing that can be read");
  }

  /** True where both computed the same, as far as rounding lets one say so. */
  boolean agrees(Computed other) {
    String[] one = words.split(" ");
    String[] two = other.words.split(" ");
    return one[0].equals(two[0])
        && one[1].equals(two[1])
        && close(one, two, 2)
        && close(one, two, 3)
        && close(one, two, 4);
  }

  private static boolean close(String[] one, String[] two, int part) {
    double bound = CLOSE * Math.max(number(one, 2), number(two, 2));
    return Math.abs(number(one, part) - number(two, part)) <= bound;
  }

  private static double number(String[] words, int part) {
    return Double.parseDouble(words[part]);
  }

  /** For people: a digest, and the sum of floating-point numbers where there are any. */
  String shown() {
    String[] parts = words.split(" ");
    String digest = parts[0].substring(0, SHOWN);
    return parts[1].equals("0")
        ? digest
        : digest + " (" + parts[1] + " floating-point numbers, magnitudes " + parts[2] + ")";
  }
}
