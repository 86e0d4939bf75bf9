package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
  @ParameterizedTest
  @EnumSource
  void aRightResultPasses(TernaryFormat format) {
    for (int elements : new int[] {1, 2, 3, 127, 128, 129, 1024, 4096}) {
      RoundTrip trip = RoundTrip.prepare(format, elements);
      trip.quantize();
      assertThatCode(trip::checkPacked).doesNotThrowAnyException();
      trip.dequantize();
      assertThatCode(trip::checkRestored).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIdleKernelFailsAlsoAfterARightResult(TernaryFormat format) {
    RoundTrip trip = RoundTrip.prepare(format, 1024);
    assertThatThrownBy(trip::checkPacked).hasMessageContaining("packed byte 0");
    for (int i = 0; i < 20; i++) {
      trip.quantize();
      trip.checkPacked();
      assertThatThrownBy(trip::checkPacked).hasMessageContaining("packed byte 0");
    }
    trip.dequantize();
    trip.checkRestored();
    assertThatThrownBy(trip::checkRestored).hasMessageContaining("weight 0");
  }

  @ParameterizedTest
  @EnumSource
  void everyIterationWorksElsewhere(TernaryFormat format) {
    RoundTrip trip = RoundTrip.prepare(format, 1024);
    Set<Object> places = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 64; i++) {
      places.add(trip.quantize());
      trip.dequantize();
      trip.checkPacked();
    }
    assertThat(places).hasSize(16);
  }

  @ParameterizedTest
  @EnumSource
  void oneWrongBitFailsAndIsNamed(TernaryFormat format) {
    RoundTrip trip = RoundTrip.prepare(format, 1024);
    trip.quantize()[17] ^= 1;
    assertThatThrownBy(trip::checkPacked)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "%s %s of shape 1 × 1024 is wrong: packed byte 17 is not what the format defines",
            TernaryKernels.best(format).implementation(), format);
    trip.dequantize()[99] = 42;
    assertThatThrownBy(trip::checkRestored).hasMessageContaining("weight 99");
  }
}
