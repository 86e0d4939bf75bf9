package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Makes a fork wait before each iteration until the plugin grants it, and tells the plugin what the
 * iteration measured. Its text is {@code port token slot}. A fork whose plugin has gone ends at
 * once.
 */
public final class LockStepProfiler implements InternalProfiler {
  private final String text;
  private final IterationMeter meter = new IterationMeter();
  private GrantLink link;
  private int iteration;
  private boolean ending;

  /** JMH makes one in the host, which only lists it, and one in the fork. */
  public LockStepProfiler(String text) {
    this.text = text;
  }

  @Override
  public String getDescription() {
    return "waits for its turn before each iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams params) {
    iteration++;
    if (ending) {
      return;
    }
    try {
      if (link == null) {
        link = GrantLink.connect(text);
      }
      meter.awaitCompiler();
      if (!link.granted()) {
        ending = true;
        LastIteration.after(params, iteration);
      }
    } catch (IOException e) {
      ForkedJvm.endWithoutPlugin("the plugin cannot be reached: " + e.getMessage());
    }
    meter.start();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams params, IterationResult result) {
    // A benchmark that threw has no result: JMH says why, and ends the fork.
    if (!ending && !result.getRawPrimaryResults().isEmpty()) {
      List<Object> reading = meter.stop();
      try {
        link.measured(
            iteration,
            result.getPrimaryResult(),
            result.getMetadata().getAllOps(),
            benchmark.getThreads(),
            reading);
      } catch (IOException e) {
        ForkedJvm.endWithoutPlugin("the plugin cannot be reached: " + e.getMessage());
      }
    }
    return List.of();
  }
}
