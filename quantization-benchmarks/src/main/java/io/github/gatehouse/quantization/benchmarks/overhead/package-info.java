/** What OpenTelemetry's metrics cost on the decode step: with them, without them, and alone. */
package io.github.gatehouse.quantization.benchmarks.overhead;
