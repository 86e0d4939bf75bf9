package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WorkerQueuesTest {
  private static final String NAME = "t.Sample.spins-jmh-worker-";
  private static final long SPIN_NANOS = 100_000_000;

  private final CyclicBarrier barrier = new CyclicBarrier(3);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicLong spun = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWorkerThatRunsDoesNotWaitAndOneThatIsBlockedDoes() throws Exception {
    // One takes the processor for a tenth of a second, the other waits for it meanwhile.
    start(NAME + 1, this::spin);
    start(NAME + 2, () -> {});
    barrier.await();
    IterationMeter meter = new IterationMeter();

    meter.start();
    barrier.await();
    barrier.await();
    List<Object> reading = meter.stop();

    long elapsed = (Long) reading.get(5);
    long waited = (Long) reading.get(6);
    assertThat(spun.get()).isPositive();
    assertThat(elapsed).isGreaterThan(SPIN_NANOS);
    // Of two threads' time one's was waiting, and what the other needed to start and to stop.
    assertThat(waited).isBetween(elapsed * 8 / 10, 2 * elapsed - SPIN_NANOS * 8 / 10);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void threadsThatCannotBeToldApartAreNotKnown() throws Exception {
    start(NAME + 1, () -> {});
    start(NAME + 2, () -> {});
    barrier.await();
    WorkerQueues queues = new WorkerQueues();

    assertThat(queues.read(Set.of(NAME + 1, NAME + 2)).workers()).isEqualTo(2);
    assertThat(queues.read(Set.of(NAME + 1)).workers()).isZero();
    assertThat(queues.read(Set.of("t.Other.spins-jmh-worker-1")).workers()).isZero();
    barrier.await();
    barrier.await();
  }

  @Test
  void namesAreCutInOneOfTwoWays() {
    assertThat(WorkerQueues.start("io.github.Foo.bar-jmh-worker-12")).isEqualTo("io.github.Foo.b");
    assertThat(WorkerQueues.ends("io.github.Foo.bar-jmh-worker-12")).isEqualTo("io.gith..ker-12");
    assertThat(WorkerQueues.start("a-jmh-worker-1")).isEqualTo("a-jmh-worker-1");
    assertThat(WorkerQueues.ends("a-jmh-worker-1")).isEqualTo("a-jmh-worker-1");
  }

  private void start(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                barrier.await();
                barrier.await();
                work.run();
                barrier.await();
                end.await(60, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            name);
    threads.add(thread);
    thread.start();
  }

  private void spin() {
    long began = System.nanoTime();
    while (System.nanoTime() - began < SPIN_NANOS) {
      spun.incrementAndGet();
    }
  }
}
