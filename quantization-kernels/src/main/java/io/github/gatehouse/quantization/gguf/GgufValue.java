package io.github.gatehouse.quantization.gguf;

import java.util.List;
import java.util.Objects;

/** A value of metadata. Equal values are written as equal bytes, so a NaN keeps its payload. */
public sealed interface GgufValue permits GgufScalar, GgufScalars, GgufValue.Text, GgufValue.Array {
  /**
   * Type of the value.
   *
   * @return the type; {@link GgufType#ARRAY} for all arrays
   */
  GgufType type();

  /**
   * A string.
   *
   * @param text any text that UTF-8 can say
   */
  record Text(String text) implements GgufValue {
    /** Checks that it is there. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public GgufType type() {
      return GgufType.STRING;
    }
  }

  /**
   * An array of strings or of arrays; {@link GgufScalars} is one of scalars.
   *
   * @param elements type of the elements, {@link GgufType#STRING} or {@link GgufType#ARRAY}
   * @param values the elements, all of that type
   */
  record Array(GgufType elements, List<GgufValue> values) implements GgufValue {
    /** Checks the elements. */
    public Array {
      if (elements.isScalar()) {
        throw new IllegalArgumentException(
            "elements: expected STRING or ARRAY, got %s. Fix: use GgufScalars".formatted(elements));
      }
      values = List.copyOf(values);
      for (GgufValue value : values) {
        if (value.type() != elements) {
          throw new IllegalArgumentException(
              "values: expected only %s, got %s".formatted(elements, value.type()));
        }
      }
    }

    @Override
    public GgufType type() {
      return GgufType.ARRAY;
    }
  }
}
