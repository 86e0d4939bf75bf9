package example;

/** Adds numbers. */
public final class Sum {
  private Sum() {}

  public static long of(int[] numbers) {
    long sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
