package io.github.gatehouse.gate.fork;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes with all that descends from them. A descendant whose parent has ended belongs to nobody
 * any more, so each one must be seen while its parent lives.
 */
public final class ProcessTree {
  /** After a kill only the system has something to do: to notice, and to forget the process. */
  private static final Duration REAPED = Duration.ofSeconds(10);

  private final Collection<ProcessHandle> roots;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  /** The trees of some processes. */
  public ProcessTree(Collection<ProcessHandle> roots) {
    this.roots = List.copyOf(roots);
    look();
  }

  /** Everything that this JVM has started. */
  public static ProcessTree ours() {
    return new ProcessTree(ProcessHandle.current().children().toList());
  }

  /** Notes the descendants that there are now. */
  public synchronized void look() {
    seen.addAll(roots);
    List.copyOf(seen).stream().flatMap(ProcessHandle::descendants).forEach(seen::add);
    seen.removeIf(one -> !one.isAlive() && !roots.contains(one));
  }

  /**
   * Ends them all: asks first, so that each can clean up and end its own children, then no longer.
   *
   * @param patience before they are ended by force
   */
  public void end(Duration patience) {
    look();
    List<ProcessHandle> asked = alive();
    asked.forEach(ProcessHandle::destroy);
    await(asked, patience);
    // Whoever was asked may have started something meanwhile.
    look();
    List<ProcessHandle> deaf = alive();
    deaf.forEach(ProcessHandle::destroyForcibly);
    await(deaf, REAPED);
  }

  private synchronized List<ProcessHandle> alive() {
    return seen.stream().filter(ProcessHandle::isAlive).toList();
  }

  private static void await(Collection<ProcessHandle> some, Duration patience) {
    Stream<CompletableFuture<?>> ends = some.stream().map(ProcessHandle::onExit);
    CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
