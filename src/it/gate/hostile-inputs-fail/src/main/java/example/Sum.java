package example;

/** Adds. */
public final class Sum {
  private Sum() {}

  /** The sum of two numbers. */
  public static int of(int one, int other) {
    return one + other;
  }
}
