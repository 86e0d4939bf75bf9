package io.github.gatehouse.quantization.parity;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * A kernel with one planted fault in one operation: in the values that it restores, in the bytes
 * that it packs, or in what it multiplies.
 */
record FaultyKernel(TernaryKernel right, Place place, Fault fault) implements TernaryKernel {
  enum Place {
    RESTORED,
    PACKED,
    MULTIPLIED
  }

  /** What goes wrong with an array of numbers. */
  interface Fault {
    /** Spoils codes −1…1, activations or fields in place; {@code unit} is one code. */
    void spoil(Numbers numbers, float unit);
  }

  /** Arrays of floats and of bytes alike. */
  interface Numbers {
    int length();

    float get(int index);

    void set(int index, float value);
  }

  /** All faults by name: every lane of every width, and the mistakes that vector code makes. */
  static List<Named> faults() {
    List<Named> all = new ArrayList<>();
    for (int lanes : new int[] {4, 8, 16, 32, 64}) {
      for (int lane : new int[] {0, 1, lanes / 2, lanes - 1}) {
        all.add(
            new Named("drops lane " + lane + " of " + lanes, (x, unit) -> drop(x, lane, lanes)));
      }
      all.add(new Named("forgets the tail or the last of " + lanes, (x, unit) -> cut(x, lanes)));
    }
    all.add(new Named("is all zero", (x, unit) -> drop(x, 0, 1)));
    all.add(new Named("is constant", (x, unit) -> fill(x, unit)));
    all.add(new Named("flips all signs", (x, unit) -> flip(x, 0)));
    all.add(new Named("flips the last sign", (x, unit) -> flip(x, x.length() - 1)));
    all.add(new Named("is off by one everywhere", (x, unit) -> add(x, 0, unit)));
    all.add(new Named("is off by one at the end", (x, unit) -> add(x, x.length() - 1, unit)));
    all.add(new Named("swaps quarters", (x, unit) -> swapQuarters(x)));
    all.add(new Named("is shifted by one place", (x, unit) -> shift(x)));
    return all;
  }

  record Named(String name, Fault fault) {
    FaultyKernel in(Place place, TernaryFormat format) {
      return new FaultyKernel(TernaryKernels.scalar(format), place, fault);
    }
  }

  @Override
  public TernaryFormat format() {
    return right.format();
  }

  @Override
  public String implementation() {
    return "faulty";
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    right.quantize(weights, shape, how, packed);
    if (place == Place.PACKED) {
      spoil(new Fields(packed, packed.length - TernaryFormat.TAIL_BYTES), 1);
    }
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    right.dequantize(packed, shape, weights);
    if (place == Place.RESTORED) {
      spoil(new Floats(weights), format().scale(packed));
    }
  }

  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    byte[] used = activations.clone();
    if (place == Place.MULTIPLIED) {
      spoil(new Fields(used, used.length), 1);
    }
    right.matvec(packed, shape, used, sums);
  }

  private void spoil(Numbers numbers, float unit) {
    if (numbers.length() > 0) {
      fault.spoil(numbers, unit);
    }
  }

  private static void drop(Numbers x, int lane, int lanes) {
    for (int i = lane; i < x.length(); i += lanes) {
      x.set(i, 0);
    }
  }

  private static void cut(Numbers x, int lanes) {
    for (int i = (x.length() - 1) / lanes * lanes; i < x.length(); i++) {
      x.set(i, 0);
    }
  }

  private static void fill(Numbers x, float value) {
    for (int i = 0; i < x.length(); i++) {
      x.set(i, value);
    }
  }

  private static void flip(Numbers x, int from) {
    for (int i = from; i < x.length(); i++) {
      x.set(i, -x.get(i));
    }
  }

  private static void add(Numbers x, int from, float value) {
    for (int i = from; i < x.length(); i++) {
      x.set(i, x.get(i) + value);
    }
  }

  /** The first and the second 32 of each 128, as an unpacking of I2_S may confuse them. */
  private static void swapQuarters(Numbers x) {
    for (int i = 0; i + 63 < x.length(); i += i % 128 == 31 ? 97 : 1) {
      float first = x.get(i);
      x.set(i, x.get(i + 32));
      x.set(i + 32, first);
    }
  }

  private static void shift(Numbers x) {
    float last = x.get(x.length() - 1);
    for (int i = x.length() - 1; i > 0; i--) {
      x.set(i, x.get(i - 1));
    }
    x.set(0, last);
  }

  private record Floats(float[] values) implements Numbers {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public float get(int index) {
      return values[index];
    }

    @Override
    public void set(int index, float value) {
      values[index] = value;
    }
  }

  private record Fields(byte[] values, int length) implements Numbers {
    @Override
    public float get(int index) {
      return values[index];
    }

    @Override
    public void set(int index, float value) {
      values[index] = (byte) value;
    }
  }
}
