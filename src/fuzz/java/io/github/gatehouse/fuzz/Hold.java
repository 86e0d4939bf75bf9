package io.github.gatehouse.fuzz;

/** What must hold for every input. */
public final class Hold {
  private Hold() {}

  /**
   * Ends the input's run where something does not hold.
   *
   * @throws AssertionError with what was seen
   */
  public static void hold(boolean holds, String what, Object seen) {
    if (!holds) {
      throw new AssertionError(what + ": " + seen);
    }
  }
}
