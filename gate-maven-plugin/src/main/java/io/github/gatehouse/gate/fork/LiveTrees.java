package io.github.gatehouse.gate.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The processes that run at the moment, to be ended with the JVM or before. */
public final class LiveTrees {
  private final Duration patience;
  private final Map<Process, ProcessTree> trees = new HashMap<>();
  private boolean ending;

  /**
   * Nothing runs yet.
   *
   * @param patience for processes that are asked to end, before they are ended by force
   */
  public LiveTrees(Duration patience) {
    this.patience = patience;
  }

  /** Starts a process. */
  public interface Launch {
    /**
     * Starts it.
     *
     * @throws IOException if it cannot be started
     */
    Process launch() throws IOException;
  }

  /**
   * Starts a process that is known from its first moment on.
   *
   * @throws IOException if it cannot be started, or all are being ended
   */
  public synchronized Process start(Launch launcher) throws IOException {
    if (ending) {
      throw new IOException("all processes are being ended; none is started any more");
    }
    Process process = launcher.launch();
    trees.put(process, new ProcessTree(List.of(process.toHandle())));
    return process;
  }

  /** A process that was started, with what descends from it. */
  public synchronized ProcessTree of(Process process) {
    return trees.get(process);
  }

  /** Ends one of them with all that descends from it; what has ended by itself is left alone. */
  public void end(Process process) {
    of(process).end(patience);
    synchronized (this) {
      trees.remove(process);
    }
  }

  /** True once all are being ended: how one of them ended says nothing of it. */
  public synchronized boolean ending() {
    return ending;
  }

  private synchronized List<ProcessTree> last() {
    ending = true;
    return List.copyOf(trees.values());
  }

  /** Ends them all; from now on none is started any more. */
  public void endAll() {
    last().parallelStream().forEach(tree -> tree.end(patience));
  }
}
