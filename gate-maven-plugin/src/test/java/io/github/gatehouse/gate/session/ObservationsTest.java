package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsTest {
  @TempDir Path directory;

  private Reactor reactor;
  private Observations observations;

  @BeforeEach
  void aReactor() throws IOException {
    reactor = new Reactor(directory, new Properties(), "a", "b");
    ModuleObserver observer = new ModuleObserver(new BuildLog(), reactor.facts);
    observations = new Observations(observer, reactor.facts);
  }

  @AfterEach
  void close() {
    observations.close();
  }

  private boolean judged(String module) {
    return new ReceiptDesk(reactor.facts).written(Gate.BUILD, reactor.module(module)).isPresent();
  }

  private void begin(String module) {
    reactor.succeed(module);
    observations.begin(reactor.session, reactor.module(module));
  }

  private void complete(String module) throws IOException {
    observations.complete(reactor.session, reactor.module(module));
  }

  @Test
  void aModuleThatWasBegunIsJudgedOnce() throws IOException {
    begin("a");
    complete("a");
    assertThat(judged("a")).isTrue();
    Path receipt = directory.resolve("a/target/gatehouse/receipts/build.json");
    Files.delete(receipt);
    complete("a");
    assertThat(receipt).doesNotExist();
  }

  @Test
  void whereTheirGoalsAreNotBoundBenchmarksAreJudgedWithTheModule() throws IOException {
    begin("a");
    complete("a");
    ReceiptDesk desk = new ReceiptDesk(reactor.facts);
    for (Gate gate : new Gate[] {Gate.BENCHMARKS, Gate.PERF}) {
      assertThat(desk.written(gate, reactor.module("a")).orElseThrow().line())
          .endsWith("jmh: skipped (no-surface): no benchmarks");
    }
    Path run = directory.resolve("b/target/gatehouse/bench/run.json");
    Files.createDirectories(run.getParent());
    Files.writeString(run, "{}");
    begin("b");
    complete("b");
    assertThat(desk.written(Gate.BENCHMARKS, reactor.module("b")).orElseThrow().outcome().status())
        .isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void whatAGoalHasWrittenIsLeftAlone() throws IOException {
    ReceiptDesk desk = new ReceiptDesk(reactor.facts);
    GateResult own = GateResult.skipped("gatehouse", SkipReason.OUT_OF_SCOPE, "by the goal");
    desk.write(Gate.PERF, reactor.module("a"), own, reactor.facts.now());
    begin("a");
    complete("a");
    assertThat(desk.written(Gate.PERF, reactor.module("a")).orElseThrow().line())
        .endsWith("by the goal");
  }

  @Test
  void aModuleThatWasNotBegunIsJudgedAtTheEnd() throws IOException {
    assertThat(judged("b")).isFalse();
    complete("b");
    assertThat(judged("b")).isTrue();
  }

  @Test
  void theRootIsNotJudgedBeforeTheEnd() throws IOException {
    begin("root");
    // Whatever was begun before this one is done when it is.
    begin("a");
    complete("a");
    assertThat(judged("root")).isFalse();
    complete("root");
    assertThat(judged("root")).isTrue();
  }

  @Test
  void aModuleWhoseReceiptCannotBeWrittenSaysSoAtTheEnd() throws IOException {
    Files.writeString(directory.resolve("a/target"), "in the way");
    begin("a");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> complete("a"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("build.json");
  }
}
