package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.decode.DecodeStep;
import io.github.gatehouse.quantization.decode.ModelShape;
import java.util.Arrays;

/** Tokens of the decode step; one operation is one token. */
final class DecodeTokens implements Workload {
  /** Seed of the weights and of the state that a token begins with. */
  static final long SEED = 448;

  /**
   * Hash of the state after a token of the 2-billion-parameter model, as the scalar definition
   * gives it: that takes seconds, and is known.
   */
  static final int BITNET_2B = -1837679422;

  /** A slice of time is about as long as a token. */
  private static final int TOKENS_A_SLICE = 4;

  private final DecodeStep step;
  private final int threads;
  private final int expected;

  DecodeTokens(ModelShape shape, int threads, int expected) {
    this.step = DecodeStep.synthetic(shape, SEED, threads);
    this.threads = threads;
    this.expected = expected;
  }

  @Override
  public long run() {
    step.token();
    return threads;
  }

  /** There is nothing to wipe: every token begins with the same state, not with the last result. */
  @Override
  public void check() {
    boolean right = Arrays.hashCode(step.hidden()) == expected;
    Data.demand("the state after a token", right ? -1 : 0);
  }

  @Override
  public long weights() {
    return step.shape().weights();
  }

  @Override
  public boolean parallel() {
    return threads > 1;
  }

  @Override
  public int leastOperations() {
    return TOKENS_A_SLICE;
  }
}
