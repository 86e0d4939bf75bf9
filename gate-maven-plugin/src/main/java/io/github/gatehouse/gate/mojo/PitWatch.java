package io.github.gatehouse.gate.mojo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Ends a run of PIT in this JVM when its time is over: the JVMs that it started, and the wait. */
final class PitWatch {
  private final Duration budget;
  private final Thread waiting = Thread.currentThread();
  private final Set<ProcessHandle> before =
      ProcessHandle.current().descendants().collect(Collectors.toSet());
  private boolean over;
  private boolean late;

  PitWatch(Duration budget) {
    this.budget = budget;
  }

  /** What the run gives; empty where its time was over. */
  <T> Optional<T> watch(Callable<T> run) throws Exception {
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            this::end, CompletableFuture.delayedExecutor(budget.toMillis(), TimeUnit.MILLISECONDS));
    try {
      T given = run.call();
      return finished() ? Optional.of(given) : Optional.empty();
    } catch (RuntimeException e) {
      if (finished()) {
        throw e;
      }
      return Optional.empty();
    } finally {
      end.cancel(false);
    }
  }

  private synchronized boolean finished() {
    over = true;
    if (late) {
      // The interruption was ours: nobody after us is to stop for it.
      Thread.interrupted();
    }
    return !late;
  }

  private synchronized void end() {
    if (!over) {
      late = true;
      // Modules that are built at the same time have children, too: only PIT's are ended.
      ProcessHandle.current()
          .descendants()
          .filter(one -> !before.contains(one))
          .filter(one -> one.info().commandLine().orElse("").contains("pitest"))
          .forEach(ProcessHandle::destroyForcibly);
      waiting.interrupt();
    }
  }
}
