package io.github.gatehouse.quantization.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class OverheadBenchmarksTest {
  private static final String RUN = OverheadBenchmarks.class.getName() + ".run";

  @AfterEach
  void forget() {
    System.clearProperty(OverheadSuite.ENDPOINT);
  }

  @Test
  void everyAnnotatedWorkloadHasItsIdAndNoneIsOfAnotherSuite() throws Exception {
    Param param = OverheadBenchmarks.class.getField("workload").getAnnotation(Param.class);
    assertThat(Arrays.asList(param.value()))
        .hasSize(6)
        .allSatisfy(
            id -> {
              assertThat(OverheadSuite.idOf(RUN, Map.of("workload", id))).contains(id);
              assertThat(KernelSuite.idOf(RUN, Map.of("workload", id))).isEmpty();
            });
    assertThat(OverheadSuite.idOf(RUN, Map.of("workload", "overhead/other"))).isEmpty();
    assertThat(OverheadSuite.idOf("x.Other.run", Map.of("workload", "overhead/plain"))).isEmpty();
  }

  @Test
  void aTrialExportsWhatItRecordedWhenItEnds() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      System.setProperty(OverheadSuite.ENDPOINT, receiver.endpoint());
      OverheadBenchmarks trial = of(OverheadSuite.RECORD_OTLP);
      trial.prepare();
      trial.run();
      trial.run();
      assertThat(receiver.exports()).isEmpty();
      trial.check();
      assertThat(receiver.exports())
          .singleElement()
          .satisfies(
              export ->
                  assertThat(export.counts())
                      .containsEntry(OverheadSuite.TOKENS, 3L)
                      .containsEntry(OverheadSuite.DURATION, 3L));
    }
  }

  @Test
  void everyTrialRunsWithoutAReceiverOfOthers() throws Exception {
    for (String id : List.of(OverheadSuite.RECORD_PLAIN, OverheadSuite.RECORD_OTLP)) {
      OverheadBenchmarks trial = of(id);
      trial.prepare();
      assertThat(trial.run()).isEqualTo(2);
      trial.check();
    }
  }

  @Test
  void aTrialWhoseExportsNobodyTakesFails() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open(0)) {
      System.setProperty(OverheadSuite.ENDPOINT, receiver.endpoint() + "/elsewhere");
      OverheadBenchmarks trial = of(OverheadSuite.RECORD_OTLP);
      trial.prepare();
      assertThatThrownBy(trial::check)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the last export did not succeed");
    }
  }

  private static OverheadBenchmarks of(String workload) {
    OverheadBenchmarks trial = new OverheadBenchmarks();
    trial.workload = workload;
    return trial;
  }
}
