package io.github.gatehouse.quantization.benchmarks.workload;

/** One operation with its data, ready to be repeated. Not to be shared by threads. */
public interface Workload {
  /**
   * One operation.
   *
   * @return something of its result, to be consumed
   */
  long run();

  /**
   * Checks the result of the last operation and wipes it, so that an idle operation is caught. No
   * workload with the same output may run in between.
   *
   * @throws IllegalStateException if it is not exactly what the definition gives
   */
  void check();

  /**
   * The work of one operation. A limit counts the weights whose bytes it moves.
   *
   * @return number of weights
   */
  long weights();

  /**
   * Whether threads other than the caller's do the work.
   *
   * @return false unless an implementation says otherwise
   */
  default boolean parallel() {
    return false;
  }

  /**
   * How many operations a slice of time has at least.
   *
   * @return 1 unless an implementation says otherwise
   */
  default int leastOperations() {
    return 1;
  }
}
