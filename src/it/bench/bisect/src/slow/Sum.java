package example;

import java.math.BigInteger;
import java.util.Arrays;

/** Adds numbers. */
public final class Sum {
  private Sum() {}

  public static long of(int[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }
}
