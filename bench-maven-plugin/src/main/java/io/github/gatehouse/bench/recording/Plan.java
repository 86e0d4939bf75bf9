package io.github.gatehouse.bench.recording;

import java.util.Objects;
import java.util.Optional;

/**
 * What is to happen to one benchmark.
 *
 * @param reason in one line; null where the fate says it all
 */
public record Plan(Fate fate, String reason) {
  private static final String NOT_MEASURED = "not measured: ";

  public Plan {
    Objects.requireNonNull(fate, "fate");
  }

  /** Of a benchmark that was to be measured where nobody did. */
  public static Plan unmeasured(String why) {
    return new Plan(Fate.MEASURED, NOT_MEASURED + why);
  }

  /** Why nobody measured it; empty where that is not known, or it was. */
  public Optional<String> whyUnmeasured() {
    return Optional.ofNullable(reason).filter(text -> text.startsWith(NOT_MEASURED));
  }
}
