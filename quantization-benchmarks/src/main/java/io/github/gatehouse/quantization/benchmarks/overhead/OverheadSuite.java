package io.github.gatehouse.quantization.benchmarks.overhead;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of the benchmarks of overhead, known without a class of OpenTelemetry. */
public final class OverheadSuite {
  /** A token on one thread. */
  public static final String PLAIN = "overhead/plain";

  /** A token that is counted and timed. */
  public static final String OTLP = "overhead/otlp";

  /** The same, and every token waits until it was exported: what a check must refuse. */
  public static final String SLOW = "overhead/slow";

  /** What the ids of the smallest operations begin with. */
  public static final String RECORD = "overhead/record";

  /** No token at all. */
  public static final String RECORD_PLAIN = RECORD + "/plain";

  /** No token, counted and timed: what one call costs. */
  public static final String RECORD_OTLP = RECORD + "/otlp";

  /** The same, and each waits until it was exported. */
  public static final String RECORD_SLOW = RECORD + "/slow";

  /** System property: where metrics are sent to. */
  public static final String ENDPOINT = "gatehouse.otlp.endpoint";

  /** System property: seconds between two exports. */
  public static final String SECONDS = "gatehouse.otlp.seconds";

  /** Seconds between two exports where nobody says otherwise. */
  public static final int INTERVAL_SECONDS = 60;

  /** Name of the counter of tokens. */
  public static final String TOKENS = "decode.tokens";

  /** Name of the histogram of their durations. */
  public static final String DURATION = "decode.token.duration";

  private static final List<String> IDS =
      List.of(PLAIN, OTLP, SLOW, RECORD_PLAIN, RECORD_OTLP, RECORD_SLOW);
  private static final String BENCHMARK =
      "io.github.gatehouse.quantization.benchmarks.overhead.OverheadBenchmarks.run";

  private OverheadSuite() {}

  /**
   * The id of a JMH result.
   *
   * @param benchmark the name JMH gave to the benchmark
   * @param params the parameters JMH ran it with
   * @return its id, or empty if it is none of these
   */
  public static Optional<String> idOf(String benchmark, Map<String, String> params) {
    return Optional.ofNullable(params.get("workload"))
        .filter(id -> benchmark.equals(BENCHMARK) && IDS.contains(id));
  }
}
