package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.features.BuildAnswer.End;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixRunTest {
  private static List<Combination> all(String... names) {
    return Stream.of(names).map(Combination::parse).toList();
  }

  @Test
  void allAreBuiltInTheirOrder() throws Exception {
    FakeBuilds builds = new FakeBuilds(Map.of());
    Matrix matrix = builds.run(600, 1).of(all("none", "a", "b"));
    assertThat(builds.built).containsExactly("none", "a", "b");
    assertThat(matrix.that(End.GOOD)).hasSize(3);
    assertThat(matrix.took()).isEqualTo(Duration.ofSeconds(30));
    assertThat(matrix.notBegun()).isEmpty();
  }

  @Test
  void whatTheBudgetDoesNotReachIsNotBegunAndWhatItCutsIsUnknown() throws Exception {
    FakeBuilds builds = new FakeBuilds(Map.of());
    Matrix matrix = builds.run(25, 1).of(all("none", "a", "b", "c", "d"));
    assertThat(matrix.that(End.GOOD)).isEqualTo(all("none", "a"));
    assertThat(matrix.that(End.UNKNOWN)).isEqualTo(all("b"));
    assertThat(matrix.notBegun()).isEqualTo(all("c", "d"));
  }

  @Test
  void oneThatCannotBeStartedDoesNotSpeakForTheOthers() throws Exception {
    Matrix matrix = new FakeBuilds(Map.of()).run(600, 1).of(all("cannot-start", "z"));
    assertThat(matrix.that(End.UNKNOWN)).isEqualTo(all("cannot-start"));
    assertThat(matrix.that(End.GOOD)).isEqualTo(all("z"));
  }

  @Test
  void severalRunAtATimeIfAsked() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    CombinationBuild build =
        (combination, limit) -> {
          try {
            together.await(1, TimeUnit.MINUTES);
          } catch (java.util.concurrent.BrokenBarrierException
              | java.util.concurrent.TimeoutException e) {
            return BuildAnswer.unknown("alone");
          }
          return BuildAnswer.GOOD;
        };
    InstantSource still = InstantSource.fixed(FakeBuilds.START);
    TimeBudget time = TimeBudget.from(FakeBuilds.START, Duration.ofHours(1), Duration.ofHours(1));
    Matrix matrix = new MatrixRun(build, time, still, 3).of(all("a", "b", "c"));
    assertThat(matrix.that(End.GOOD)).hasSize(3);
  }

  @Test
  void whoeverIsInterruptedEndsItsBuilds() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CombinationBuild build =
        (combination, limit) -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
            return BuildAnswer.GOOD;
          } finally {
            ended.countDown();
          }
        };
    InstantSource still = InstantSource.fixed(FakeBuilds.START);
    TimeBudget time = TimeBudget.from(FakeBuilds.START, Duration.ofHours(1), Duration.ofHours(1));
    Thread asking =
        new Thread(
            () ->
                assertThatThrownBy(() -> new MatrixRun(build, time, still, 1).of(all("a")))
                    .isInstanceOf(InterruptedException.class));
    asking.start();
    begun.await();
    asking.interrupt();
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    asking.join();
  }

  @Test
  void noneAtATimeIsRefused() {
    assertThatThrownBy(() -> new FakeBuilds(Map.of()).run(1, 0))
        .hasMessageContaining("gate.features.parallel is 0");
  }
}
