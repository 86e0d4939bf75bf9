package io.github.gatehouse.quantization.decode;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * All ternary matrix products of one token, in their order, on synthetic weights: query, key, value
 * and output projection, gate, up and down projection of every layer, and the quantization of
 * activations between them. Attention itself, norms and the vocabulary are left out: the query's
 * result is what the output projection multiplies.
 *
 * <p>Every token begins with the same state and so ends with the same. Not to be shared by threads;
 * {@link #close} ends the threads that it has itself.
 */
public final class DecodeStep implements AutoCloseable {
  private final ModelShape shape;
  private final List<Layer> layers;
  private final Team team;
  private final ActivationQuantizer quantizer = TernaryKernels.activations();
  private final TernaryMatrix.Input narrow;
  private final TernaryMatrix.Input wide;
  private final float[] start;
  private final float[] hidden;
  private final float[] inner;
  private final byte[] hiddenCodes;
  private final byte[] innerCodes;
  private final Team.Work[] attention;
  private final Team.Work[] output;
  private final Team.Work[] gated;
  private final Team.Work[] down;

  private DecodeStep(ModelShape shape, List<Layer> layers, int threads, long seed) {
    this.shape = shape;
    this.layers = layers;
    this.narrow = layers.get(0).query().matrix().input();
    this.wide = layers.get(0).down().matrix().input();
    this.start = new float[shape.hidden()];
    this.hidden = new float[shape.hidden()];
    this.inner = new float[shape.feedForward()];
    this.hiddenCodes = new byte[shape.hidden()];
    this.innerCodes = new byte[shape.feedForward()];
    this.attention = works(layer -> List.of(layer.query(), layer.key(), layer.value()), narrow);
    this.output = works(layer -> List.of(layer.output()), narrow);
    this.gated = works(layer -> List.of(layer.gate(), layer.up()), narrow);
    this.down = works(layer -> List.of(layer.down()), wide);
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < start.length; i++) {
      start[i] = (float) random.nextGaussian();
    }
    this.team = new Team(threads);
  }

  /**
   * A step on random weights in this JVM's best layout.
   *
   * @param shape sizes of the model; {@link ModelShape#BITNET_2B} takes half a gigabyte
   * @param seed of the weights and of the state that every token begins with
   * @param threads that work on one token, at least 1
   * @return the step
   * @throws IllegalArgumentException for less than one thread
   */
  public static DecodeStep synthetic(ModelShape shape, long seed, int threads) {
    return synthetic(shape, seed, threads, TernaryKernels::matrix);
  }

  /**
   * A step on random weights in a layout of choice.
   *
   * @param shape sizes of the model
   * @param seed of the weights and of the state that every token begins with
   * @param threads that work on one token, at least 1
   * @param repacking makes the matrices
   * @return the step
   * @throws IllegalArgumentException for less than one thread
   */
  public static DecodeStep synthetic(
      ModelShape shape, long seed, int threads, Repacking repacking) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
    SyntheticWeights weights = new SyntheticWeights(seed, repacking);
    List<Layer> layers =
        IntStream.range(0, shape.layers())
            .parallel()
            .mapToObj(i -> Layer.of(shape, weights, new SplittableRandom(seed + i)))
            .toList();
    return new DecodeStep(shape, layers, threads, seed);
  }

  /** Computes the products of one token. */
  public void token() {
    System.arraycopy(start, 0, hidden, 0, hidden.length);
    for (int i = 0; i < attention.length; i++) {
      Layer layer = layers.get(i);
      quantizeHidden();
      team.together(attention[i]);
      layer.query().store(hidden);
      quantizeHidden();
      team.together(output[i]);
      layer.output().store(hidden);
      quantizeHidden();
      team.together(gated[i]);
      layer.gate().storeTimes(layer.up(), inner);
      quantizer.quantize(inner, NonFinite.REJECT, innerCodes);
      wide.set(innerCodes);
      team.together(down[i]);
      layer.down().store(hidden);
    }
  }

  /**
   * The state after the last token.
   *
   * @return a copy, as long as the hidden state
   */
  public float[] hidden() {
    return hidden.clone();
  }

  /**
   * The sizes of the model.
   *
   * @return its shape
   */
  public ModelShape shape() {
    return shape;
  }

  /**
   * Bytes of weights that a token reads.
   *
   * @return bytes, padding included
   */
  public long bytes() {
    return layers.stream().mapToLong(Layer::bytes).sum();
  }

  @Override
  public void close() {
    team.close();
  }

  private void quantizeHidden() {
    quantizer.quantize(hidden, NonFinite.REJECT, hiddenCodes);
    narrow.set(hiddenCodes);
  }

  private Team.Work[] works(Function<Layer, List<Product>> products, TernaryMatrix.Input input) {
    return layers.stream()
        .map(products)
        .map(some -> some.toArray(Product[]::new))
        .map(some -> work(some, input))
        .toArray(Team.Work[]::new);
  }

  private static Team.Work work(Product[] products, TernaryMatrix.Input input) {
    return (share, shares) -> {
      for (Product product : products) {
        product.multiply(input, share, shares);
      }
    };
  }
}
