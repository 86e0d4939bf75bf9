package io.github.gatehouse.quantization.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void whatIsRecordedIsExportedOnceAnIntervalWithTheRightCounts() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0);
        Telemetry telemetry = new Telemetry(receiver.endpoint(), Duration.ofMillis(500))) {
      for (int i = 0; i < 7; i++) {
        telemetry.token(1_000_000);
      }
      await(() -> complete(receiver, 7));
      long exports = receiver.received();
      await(() -> receiver.received() > exports);
      assertThat(receiver.refused()).isEmpty();
    }
  }

  private static void await(BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  /** The SDK counts itself, too: that is not ours to check. */
  private static boolean complete(OtlpReceiver receiver, long count) {
    Map<String, Long> wanted = Map.of("decode.tokens", count, "decode.token.duration", count);
    return receiver.exports().stream()
        .anyMatch(export -> export.counts().entrySet().containsAll(wanted.entrySet()));
  }

  @Test
  void closingExportsWhatTheIntervalHasNot() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      Telemetry telemetry = new Telemetry(receiver.endpoint(), LONG);
      telemetry.token(1);
      assertThat(receiver.exports()).isEmpty();
      telemetry.close();
      assertThat(complete(receiver, 1)).isTrue();
    }
  }

  @Test
  void anExportThatNobodyTakesFails() throws Exception {
    OtlpReceiver receiver = OtlpReceiver.open(0);
    receiver.close();
    Telemetry telemetry = new Telemetry(receiver.endpoint(), LONG);
    telemetry.token(1);
    assertThatThrownBy(telemetry::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the last export did not succeed within 30 s");
  }

  @Test
  void everyStepIsCountedAndItsResultIsTheStepsOwn() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      try (Telemetry telemetry = new Telemetry(receiver.endpoint(), LONG)) {
        Workload steps = new RecordedSteps(new NoWork(), telemetry, false);
        assertThatThrownBy(steps::check).hasMessage("no operation was run");
        assertThat(steps.run()).isEqualTo(1);
        assertThat(steps.run()).isEqualTo(2);
        steps.check();
        assertThat(receiver.exports()).isEmpty();
      }
      assertThat(complete(receiver, 2)).isTrue();
    }
  }

  @Test
  void theBadInstrumentationExportsEachStep() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0);
        Telemetry telemetry = new Telemetry(receiver.endpoint(), LONG)) {
      Workload steps = new RecordedSteps(new NoWork(), telemetry, true);
      steps.run();
      steps.run();
      assertThat(receiver.exports()).hasSize(2);
    }
  }

  @Test
  void theMainClassCountsItsExportsAndTheirProcessorTime(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("exports");
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      ExportMain.main(new String[] {receiver.endpoint(), "5", file.toString()});
      assertThat(receiver.exports()).hasSize(7);
      assertThat(complete(receiver, 60)).isTrue();
    }
    assertThat(Files.readString(file)).matches("5 \\d+\n");
  }
}
