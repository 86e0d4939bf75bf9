package io.github.gatehouse.gate.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a module's baseline. */
public enum BaselineMode {
  /** It is read. */
  CHECK,
  /** It is lowered to what there is; where there was none, it is written. */
  WRITE,
  /** It is written as things are, higher where they are worse. */
  ACCEPT;

  /**
   * The mode by its name.
   *
   * @throws IllegalArgumentException if there is no such mode
   */
  public static BaselineMode of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "gate.lint.baseline is '" + name + "'; check, write or accept"));
  }

  /** The baseline after a run. */
  Optional<LintBaseline> after(Optional<LintBaseline> before, LintBaseline now) {
    return switch (this) {
      case CHECK -> before;
      case WRITE -> Optional.of(before.map(one -> one.lowered(now)).orElse(now));
      case ACCEPT -> Optional.of(before.map(one -> one.accepting(now)).orElse(now));
    };
  }

  /** The mode for linters that report later in the same build. */
  public BaselineMode later(boolean there) {
    return this == WRITE && !there ? ACCEPT : this;
  }
}
