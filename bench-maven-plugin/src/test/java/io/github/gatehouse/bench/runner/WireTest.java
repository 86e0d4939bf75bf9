package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void valuesComeThroughWhateverTheyHold() {
    assertThat(Wire.parse(Wire.line("failed", 3, "tab\tline\nÄ=&%+ ")))
        .containsExactly("failed", "3", "tab\tline\nÄ=&%+ ");
  }

  @Test
  void parametersComeThroughWhateverTheyHold() {
    Map<String, String> params = Map.of("a", "1=2&3", "b", "", "c d", "{x,y}");

    assertThat(Wire.params(Wire.params(params))).isEqualTo(params);
    assertThat(Wire.params("")).isEmpty();
  }

  @Test
  void otherOutputIsNotOurs() {
    assertThat(Wire.parse("done\t1")).isEmpty();
    assertThat(Wire.parse("")).isEmpty();
  }
}
