package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OneProcessorTest {
  @Test
  void oneOfAListIsDrawnAndOneAloneIsNoChoice() {
    TreeSet<Integer> drawn = new TreeSet<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      drawn.add(OneProcessor.drawn("0-2,8", random).orElseThrow().number());
    }

    assertThat(drawn).containsExactly(0, 1, 2, 8);
    assertThat(OneProcessor.drawn("3", random)).isEmpty();
  }

  @Test
  void threadsAreHeldAllOrNone() throws Exception {
    assumeThat(Path.of("/usr/bin/taskset")).exists();
    Optional<OneProcessor> found = OneProcessor.of(new SplittableRandom(1));
    assumeThat(found).isPresent();
    OneProcessor one = found.orElseThrow();
    Process sleeper = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(one.hold(List.of(sleeper.pid()))).isTrue();
      assertThat(allowed(sleeper)).isEqualTo(Integer.toString(one.number()));

      assertThat(one.hold(List.of(sleeper.pid(), -1L))).isFalse();
      assertThat(allowed(sleeper)).isEqualTo(one.all());
    } finally {
      sleeper.destroyForcibly();
    }
  }

  private static String allowed(Process process) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("Cpus_allowed_list:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElseThrow();
  }
}
