package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeObjectiveTest {
  @ParameterizedTest
  @CsvSource({"decode/1, 1", "decode/2, 2", "decode/all, 8"})
  void anIdSaysHowManyThreadsWork(String id, int threads) {
    assertThat(DecodeObjective.threads(id, 8)).hasValue(threads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"decode/0", "decode", "decode/one", "encode/1", "limit/memory/512"})
  void otherBenchmarksDecodeNothing(String id) {
    assertThat(DecodeObjective.threads(id, 8)).isEmpty();
  }
}
