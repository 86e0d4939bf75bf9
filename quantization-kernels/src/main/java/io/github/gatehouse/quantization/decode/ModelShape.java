package io.github.gatehouse.quantization.decode;

import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;

/**
 * The sizes of a decoder-only transformer with grouped query attention and a gated feed-forward.
 *
 * @param layers number of layers
 * @param hidden length of the hidden state, a multiple of heads
 * @param feedForward length of the feed-forward's inner state
 * @param heads number of query heads
 * @param keyValueHeads number of key and value heads, 1…heads
 */
public record ModelShape(int layers, int hidden, int feedForward, int heads, int keyValueHeads) {
  /** BitNet b1.58 2B4T: 2.08 billion ternary weights. Source: its config.json on Hugging Face. */
  public static final ModelShape BITNET_2B = new ModelShape(30, 2560, 6912, 20, 5);

  /** Checks that all sizes are positive and fit each other. */
  public ModelShape {
    positive("layers", layers);
    positive("hidden", hidden);
    positive("feedForward", feedForward);
    positive("heads", heads);
    positive("keyValueHeads", keyValueHeads);
    if (hidden % heads != 0) {
      throw new IllegalArgumentException(
          "hidden: expected a multiple of the %d heads, got %d".formatted(heads, hidden));
    }
    if (keyValueHeads > heads) {
      throw new IllegalArgumentException(
          "keyValueHeads: expected at most the %d heads, got %d".formatted(heads, keyValueHeads));
    }
  }

  /**
   * Query and output projection.
   *
   * @return rows and columns
   */
  public TernaryShape square() {
    return new TernaryShape(hidden, hidden);
  }

  /**
   * Key and value projection.
   *
   * @return rows and columns
   */
  public TernaryShape keyOrValue() {
    return new TernaryShape(hidden / heads * keyValueHeads, hidden);
  }

  /**
   * Gate and up projection.
   *
   * @return rows and columns
   */
  public TernaryShape gateOrUp() {
    return new TernaryShape(feedForward, hidden);
  }

  /**
   * Down projection.
   *
   * @return rows and columns
   */
  public TernaryShape down() {
    return new TernaryShape(hidden, feedForward);
  }

  /**
   * Ternary weights of all layers.
   *
   * @return their number
   */
  public long weights() {
    long square = 2L * square().weights();
    long rest = 2L * keyOrValue().weights() + 2L * gateOrUp().weights() + down().weights();
    return layers * (square + rest);
  }

  private static void positive(String what, int value) {
    if (value < 1 || value > TernaryKernel.MAX_MATVEC_COLUMNS) {
      throw new IllegalArgumentException(
          "%s: expected 1…%d, got %d".formatted(what, TernaryKernel.MAX_MATVEC_COLUMNS, value));
    }
  }
}
