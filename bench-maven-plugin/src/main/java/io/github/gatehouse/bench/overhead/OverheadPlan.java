package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.measurement.BenchmarkKey;

/**
 * The benchmarks that a claim is measured by.
 *
 * @param plain the operation without instrumentation
 * @param instrumented the operation with it
 * @param callPlain the smallest operation
 * @param callInstrumented the smallest operation with one call of the instrumentation
 */
record OverheadPlan(
    BenchmarkKey plain,
    BenchmarkKey instrumented,
    BenchmarkKey callPlain,
    BenchmarkKey callInstrumented) {}
