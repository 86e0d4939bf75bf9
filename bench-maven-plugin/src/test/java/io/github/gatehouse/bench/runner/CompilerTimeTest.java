package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTimeTest {
  private static final long ALWAYS = Long.MAX_VALUE;

  @Test
  @EnabledOnOs(OS.LINUX)
  void growsWhileSomethingIsCompiled() {
    CompilerTime time = new CompilerTime();
    assertThat(time.work(ALWAYS)).isPositive();

    long work = 0;
    long sum = 0;
    for (int round = 0; round < 1000 && work == 0; round++) {
      for (int i = 0; i < 100_000; i++) {
        sum += Integer.toHexString(i * round).hashCode();
      }
      work += time.work(ALWAYS);
    }

    assertThat(sum).isNotZero();
    assertThat(work).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C1 CompilerThread0",
        "C2 CompilerThread0",
        "C2 CompilerThread17",
        "C2 CompilerThread117"
      })
  void aCompilerIsKnownInWhicheverWayItsNameIsCut(String name) {
    assertThat(CompilerTime.isCompiler(WorkerQueues.start(name))).isTrue();
    assertThat(CompilerTime.isCompiler(WorkerQueues.ends(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C2 Computation-17", "My Composer-thread0", "GC Thread#0", "My Compiler-1"})
  void anotherThreadIsNoCompiler(String name) {
    assertThat(CompilerTime.isCompiler(WorkerQueues.start(name))).isFalse();
    assertThat(CompilerTime.isCompiler(WorkerQueues.ends(name))).isFalse();
  }

  @Test
  void aCompilerThatIsKeptFromTheProcessorIsAtWork() {
    assertThat(CompilerTime.counting(5, 90, 100)).isEqualTo(90);
    assertThat(CompilerTime.counting(60, 60, 100)).isEqualTo(60);
  }

  @Test
  void aCompilerThatWaitsItsTurnNowAndThenIsQuiet() {
    assertThat(CompilerTime.counting(5, 40, 100)).isEqualTo(5);
    assertThat(CompilerTime.counting(0, 0, 100)).isZero();
  }
}
