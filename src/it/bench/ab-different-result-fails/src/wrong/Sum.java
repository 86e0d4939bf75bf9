package example;

/** Adds numbers. */
public final class Sum {
  private Sum() {}

  public static long of(int[] numbers) {
    long sum = 0;
    for (int i = 0; i < numbers.length; i += 2) {
      sum += numbers[i];
    }
    return sum;
  }
}
