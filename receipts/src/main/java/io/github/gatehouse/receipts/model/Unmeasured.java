package io.github.gatehouse.receipts.model;

import java.util.List;
import java.util.Objects;

/**
 * The gate applies, and could not be measured.
 *
 * @param reason why not, one line
 */
public record Unmeasured(String tool, String reason) implements Evidence {
  public Unmeasured {
    Objects.requireNonNull(tool, "tool");
    if (Words.segment(reason).isEmpty()) {
      throw new IllegalArgumentException("reason is blank; say why nothing was measured");
    }
  }

  @Override
  public Basis basis() {
    return Basis.MEASURED;
  }

  @Override
  public Outcome outcome() {
    return Outcome.inconclusive(Words.segment(reason));
  }

  @Override
  public List<String> segments() {
    return List.of("not measured: " + Words.segment(reason));
  }

  @Override
  public Evidence plus(Evidence other) {
    Unmeasured that = (Unmeasured) other;
    return new Unmeasured(
        Words.join(tool, that.tool),
        reason.equals(that.reason) ? reason : reason + " / " + that.reason);
  }
}
