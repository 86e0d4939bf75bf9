package io.github.gatehouse.quantization.kernel;

/** What happens to NaN and infinite input. */
public enum NonFinite {
  /** The first one is an error that names its index and value. */
  REJECT {
    @Override
    float[] replace(String what, float[] values, int first) {
      throw new IllegalArgumentException(
          "%s[%d] is %s: expected a finite number. Fix: repair the input, or ask for NonFinite.CLAMP"
              .formatted(what, first, values[first]));
    }
  },

  /** NaN becomes 0; ±∞ becomes ± the largest finite magnitude of the input, 0 if there is none. */
  CLAMP {
    @Override
    float[] replace(String what, float[] values, int first) {
      float largest = 0;
      for (float value : values) {
        largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
      }
      float[] clamped = values.clone();
      for (int i = first; i < clamped.length; i++) {
        clamped[i] = Float.isNaN(values[i]) ? 0 : Math.max(-largest, Math.min(largest, values[i]));
      }
      return clamped;
    }
  };

  /**
   * The values to work with.
   *
   * @param what name of the values for the message
   * @param values any values; never changed
   * @return the same array if all values are finite, else a clamped copy
   * @throws IllegalArgumentException if a value is not finite and this is {@link #REJECT}
   */
  public float[] admit(String what, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return replace(what, values, i);
      }
    }
    return values;
  }

  abstract float[] replace(String what, float[] values, int first);
}
