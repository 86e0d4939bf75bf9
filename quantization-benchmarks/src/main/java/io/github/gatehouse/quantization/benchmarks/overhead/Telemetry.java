package io.github.gatehouse.quantization.benchmarks.overhead;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A counter of tokens and a histogram of how long they took, in OpenTelemetry's SDK, which exports
 * them over OTLP/HTTP once an interval and when it is closed.
 */
final class Telemetry implements AutoCloseable {
  private static final double NANO = 1e-9;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SdkMeterProvider provider;
  private final LongCounter tokens;
  private final DoubleHistogram duration;

  /** Made once: attributes made anew for each value would be what is measured. */
  private final Attributes attributes = Attributes.of(AttributeKey.stringKey("model"), "bitnet-2b");

  Telemetry(String endpoint, Duration interval) {
    OtlpHttpMetricExporter exporter =
        OtlpHttpMetricExporter.builder().setEndpoint(endpoint).setTimeout(PATIENCE).build();
    provider =
        SdkMeterProvider.builder()
            .registerMetricReader(
                PeriodicMetricReader.builder(exporter).setInterval(interval).build())
            .build();
    Meter meter = provider.get("gatehouse");
    tokens = meter.counterBuilder(OverheadSuite.TOKENS).setUnit("{token}").build();
    duration = meter.histogramBuilder(OverheadSuite.DURATION).setUnit("s").build();
  }

  /** Records one token: what happens on the thread that decodes. */
  void token(long nanos) {
    tokens.add(1, attributes);
    duration.record(nanos * NANO, attributes);
  }

  /**
   * Exports now, and waits for it.
   *
   * @throws IllegalStateException if nothing could be sent
   */
  void export() {
    demand("an export", provider.forceFlush());
  }

  /** Exports a last time and ends the threads of the SDK. */
  @Override
  public void close() {
    demand("the last export", provider.shutdown());
  }

  private static void demand(String what, CompletableResultCode result) {
    if (!result.join(PATIENCE.toSeconds(), TimeUnit.SECONDS).isSuccess()) {
      throw new IllegalStateException(
          what + " did not succeed within " + PATIENCE.toSeconds() + " s");
    }
  }
}
