package io.github.gatehouse.receipts.bench;

import java.util.Objects;

/**
 * A comparison whose right answer is known, made in every run.
 *
 * @param name for people, such as {@code base against its own copy}
 * @param verdict what was said of it
 * @param held whether that is the right answer
 * @param reason why it is not, one line; absent where it held
 */
public record BenchControl(String name, Verdict verdict, boolean held, String reason) {
  public BenchControl {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
  }
}
