package io.github.gatehouse.gate.fork;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptJvmTest {
  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  void aJvmThatHasEndedBeforeItIsAskedStillSaysWhy() throws Exception {
    Set<ProcessHandle> before = children();
    KeptJvm jvm =
        new KeptJvm(
            KeptJvmsOfTests.tool(Duration.ofMinutes(2), "-XX:NoSuchOption"),
            KeptJvmsOfTests.classes(KeptJvm.class),
            Duration.ofMinutes(1),
            new LiveTrees(Duration.ZERO));
    Set<ProcessHandle> started = children();
    started.removeAll(before);
    for (ProcessHandle one : started) {
      one.onExit().get(1, MINUTES);
    }
    JavaFork.Answer answer = jvm.ask(List.of("echo")).orElseThrow();
    jvm.end();
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("NoSuchOption");
  }
}
