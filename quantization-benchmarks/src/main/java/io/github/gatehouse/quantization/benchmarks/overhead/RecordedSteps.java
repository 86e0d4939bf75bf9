package io.github.gatehouse.quantization.benchmarks.overhead;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;

/** Steps of which each is counted and timed by OpenTelemetry's instruments. */
final class RecordedSteps implements Workload {
  private final Workload step;
  private final Telemetry telemetry;
  private final boolean exportsEach;

  /**
   * @param exportsEach true for instrumentation as it must not be: every step waits for its export
   */
  RecordedSteps(Workload step, Telemetry telemetry, boolean exportsEach) {
    this.step = step;
    this.telemetry = telemetry;
    this.exportsEach = exportsEach;
  }

  @Override
  public long run() {
    long began = StepClock.nanos();
    long result = step.run();
    telemetry.token(StepClock.nanos() - began);
    if (exportsEach) {
      telemetry.export();
    }
    return result;
  }

  @Override
  public void check() {
    step.check();
  }

  @Override
  public long weights() {
    return step.weights();
  }
}
