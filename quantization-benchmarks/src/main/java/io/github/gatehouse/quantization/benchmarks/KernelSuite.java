package io.github.gatehouse.quantization.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Param;

/** The benchmarks beside the 25; the id of each is the name of its workload. */
public final class KernelSuite {
  /** Name of the only JMH parameter. */
  public static final String PARAMETER = "workload";

  private KernelSuite() {}

  /**
   * All ids of the suite.
   *
   * @return ids such as {@code matvec/matrix/2560x2560}
   */
  public static List<String> allIds() {
    try {
      return List.of(Kernels.class.getField(PARAMETER).getAnnotation(Param.class).value());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The id of a JMH result.
   *
   * @param benchmark the name JMH gave to the benchmark
   * @param params the parameters JMH ran it with
   * @return its id, or empty if it is none of this suite
   */
  public static Optional<String> idOf(String benchmark, Map<String, String> params) {
    return Optional.ofNullable(params.get(PARAMETER))
        .filter(id -> benchmark.equals(Kernels.class.getName() + ".run") && allIds().contains(id));
  }
}
