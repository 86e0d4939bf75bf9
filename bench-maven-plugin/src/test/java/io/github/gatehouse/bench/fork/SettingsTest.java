package io.github.gatehouse.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void iterationsAreReadInSecondsAndMilliseconds() {
    assertThat(Iterations.parse("p", "5x200ms")).isEqualTo(new Iterations(5, 200));
    assertThat(Iterations.parse("p", "3x1s")).isEqualTo(new Iterations(3, 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5x", "5x1", "x1s", "5x0ms", "-1x1s", "5x1h"})
  void otherFormsAreRefusedByName(String text) {
    assertThatThrownBy(() -> Iterations.parse("bench.warmup", text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quickKeepsWhatIsSet() {
    Tuning asked =
        new Tuning(Optional.of(7), Optional.empty(), Optional.empty(), List.of("-Xmx1g"));

    assertThat(asked.quick().forks()).contains(7);
    assertThat(asked.quick().warmup()).isPresent();
    assertThat(asked.quick().jvmArgs()).containsExactly("-Xmx1g");
  }

  @Test
  void suitesWithVectorKernelsWarmUpUntilTheyAreCompiled() {
    Tuning nothing = new Tuning(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    assertThat(nothing.builtIn().warmup()).contains(new Iterations(15, 200));
    assertThat(nothing.builtInQuick().warmup()).contains(new Iterations(8, 200));
    assertThat(nothing.builtInQuick().measurement()).isEqualTo(nothing.quick().measurement());
    Tuning asked =
        new Tuning(
            Optional.of(3), Optional.of(new Iterations(1, 1)), Optional.empty(), List.of("-Xint"));
    assertThat(asked.builtInQuick().warmup()).contains(new Iterations(1, 1));
    assertThat(asked.builtInQuick().forks()).contains(3);
    assertThat(asked.builtInQuick().jvmArgs()).containsExactly("-Xint");
  }

  @Test
  void forksHaveBounds() {
    assertThatThrownBy(
            () -> new Tuning(Optional.of(0), Optional.empty(), Optional.empty(), List.of()))
        .hasMessageContaining("bench.forks is 0");
  }

  @Test
  void selectionSearchesInIds() {
    Selection selection = Selection.of("I2S_.*/1024", "dequantize");

    assertThat(selection.test("quantization_sizes/I2S_quantize/1024")).isTrue();
    assertThat(selection.test("dequantization_sizes/I2S_dequantize/1024")).isFalse();
    assertThat(selection.test("quantization_sizes/TL1_quantize/1024")).isFalse();
    assertThat(Selection.of(null, null).test("anything")).isTrue();
    assertThatThrownBy(() -> Selection.of("(", null)).hasMessageContaining("bench.include");
  }
}
