package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CompilerTimeTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void growsWhileSomethingIsCompiled() {
    long before = CompilerTime.nanos();

    long sum = 0;
    int round = 0;
    do {
      for (int i = 0; i < 100_000; i++) {
        sum += Integer.toHexString(i + round).hashCode();
      }
      round++;
    } while (round < 1000 && CompilerTime.nanos() <= before);

    assertThat(sum).isNotZero();
    assertThat(before).isPositive();
    assertThat(CompilerTime.nanos()).isGreaterThan(before);
  }
}
