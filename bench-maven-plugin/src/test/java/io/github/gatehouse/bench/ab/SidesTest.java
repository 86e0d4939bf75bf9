package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidesTest {
  private static final Turn SAME = new Turn(Role.GATE, "Mini.same");

  @TempDir private static Path project;
  private static List<Path> classPath;

  @TempDir private Path output;

  @BeforeAll
  static void compile() throws Exception {
    classPath = Planted.project(project, 1, "");
  }

  @Test
  void aForkThatIsKilledBreaksItsPairAndNotTheNext() throws Exception {
    try (Sides sides = sides()) {
      sides.measure(SAME);

      assertThatExceptionOfType(PairBroken.class)
          .isThrownBy(() -> whileKilling(SidesTest::forks, sides))
          .withMessageContaining("137");
      assertThat(sides.measure(SAME).counted()).isNotEmpty();
    }
    assertAllEnd();
  }

  @Test
  void aHostThatDiesIsStartedOnceMoreAndNotTwice() throws Exception {
    try (Sides sides = sides()) {
      long head = sides.head().pid();
      assertThatExceptionOfType(PairBroken.class)
          .isThrownBy(() -> whileKilling(() -> host(head), sides))
          .withMessageContaining("it is started again")
          .satisfies(e -> assertThat(e.version()).isEqualTo(Version.HEAD));

      assertThat(sides.measure(SAME).counted()).isNotEmpty();

      long again = sides.head().pid();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> whileKilling(() -> host(again), sides))
          .withMessageContaining("host.err")
          .withMessageEndingWith("It has ended before: nothing more is measured");
    }
    assertAllEnd();
  }

  @Test
  void aBenchmarkThatOneSideDoesNotListIsNamed() throws Exception {
    try (Sides sides = sides()) {
      assertThatExceptionOfType(PairBroken.class)
          .isThrownBy(() -> sides.measure(new Turn(Role.GATE, "Mini.gone")))
          .withMessage("JMH lists no such benchmark there");
    }
  }

  private Sides sides() throws Exception {
    AbRequest request = Planted.request(classPath, classPath, output);
    return new Sides(request, Planted.TEMPO, new SplittableRandom(1));
  }

  /** Measures a pair, and kills one of the processes as soon as there is one. */
  private static void whileKilling(
      java.util.function.Supplier<Stream<ProcessHandle>> victims, Sides sides) throws Exception {
    CountDownLatch measured = new CountDownLatch(1);
    Thread killer =
        new Thread(
            () -> {
              try {
                boolean killed = false;
                // Forks first: a host without one would not be asked of it.
                while (!killed && !measured.await(20, TimeUnit.MILLISECONDS)) {
                  killed =
                      forks().findAny().isPresent()
                          && victims
                              .get()
                              .findFirst()
                              .map(ProcessHandle::destroyForcibly)
                              .isPresent();
                }
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    killer.start();
    try {
      sides.measure(SAME);
    } finally {
      measured.countDown();
      killer.join();
    }
  }

  private static Stream<ProcessHandle> host(long pid) {
    return ProcessHandle.of(pid).stream();
  }

  private static Stream<ProcessHandle> forks() {
    return ProcessHandle.current().children().flatMap(ProcessHandle::children);
  }

  private static void assertAllEnd() throws Exception {
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }
}
