package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CompilerTimeTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void growsWhileSomethingIsCompiled() {
    CompilerTime time = new CompilerTime();
    long before = time.nanos();

    long sum = 0;
    for (int round = 0; round < 1000 && time.nanos() <= before; round++) {
      for (int i = 0; i < 100_000; i++) {
        sum += Integer.toHexString(i * round).hashCode();
      }
    }

    assertThat(sum).isNotZero();
    assertThat(before).isPositive();
    assertThat(time.nanos()).isGreaterThan(before);
  }
}
