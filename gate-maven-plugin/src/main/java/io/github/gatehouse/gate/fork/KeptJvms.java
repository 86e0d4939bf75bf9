package io.github.gatehouse.gate.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JVMs that stay for the next request of the same tool, with the same class path and options: from
 * the second request on the tool is warm. There are as many as there are requests at a time.
 */
public final class KeptJvms implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Path ownJar;
  private final Duration patience;
  private final LiveTrees live = new LiveTrees(Duration.ZERO);
  private final Map<JavaFork, Deque<KeptJvm>> idle = new HashMap<>();

  /**
   * None runs yet.
   *
   * @param ownJar where this plugin's classes are
   */
  public KeptJvms(Path ownJar) {
    this(ownJar, IDLE);
  }

  /** One that nobody asks for so long ends by itself. */
  KeptJvms(Path ownJar, Duration patience) {
    this.ownJar = ownJar;
    this.patience = patience;
  }

  /**
   * Runs a tool to its end, in the directory that Maven runs in. What breaks in a JVM that has
   * answered before is asked for again in a new one, so that the answer is always that of a JVM of
   * its own.
   *
   * @param tool its main class is a {@link java.util.spi.ToolProvider}; its limit is that of a
   *     request
   * @param arguments of the tool, as many as there are
   * @throws JavaFork.OutOfTime if it does not end in time
   * @throws IOException if it cannot be started, says more than {@link JavaFork#MOST_SAID}, or all
   *     are closed
   */
  public JavaFork.Answer run(JavaFork tool, List<String> arguments)
      throws IOException, InterruptedException {
    while (true) {
      KeptJvm jvm = take(tool);
      try {
        Optional<JavaFork.Answer> answer = jvm.ask(arguments);
        if (answer.isPresent()) {
          return answer.get();
        }
      } finally {
        giveBack(tool, jvm);
      }
    }
  }

  private KeptJvm take(JavaFork tool) throws IOException {
    for (KeptJvm one = idle(tool); one != null; one = idle(tool)) {
      if (one.usable()) {
        return one;
      }
      one.end();
    }
    return new KeptJvm(tool, ownJar, patience, live);
  }

  private synchronized KeptJvm idle(JavaFork tool) {
    return idle.computeIfAbsent(tool, key -> new ArrayDeque<>()).pollFirst();
  }

  private void giveBack(JavaFork tool, KeptJvm jvm) throws IOException {
    if (!kept(tool, jvm)) {
      jvm.end();
    }
  }

  private synchronized boolean kept(JavaFork tool, KeptJvm jvm) {
    boolean kept = jvm.usable() && !live.ending();
    if (kept) {
      idle.get(tool).addFirst(jvm);
    }
    return kept;
  }

  /**
   * Ends them all, also those at work; from now on none is started any more.
   *
   * @throws IOException if files of theirs cannot be deleted
   */
  @Override
  public void close() throws IOException {
    live.endAll();
    for (KeptJvm one : all()) {
      one.end();
    }
  }

  private synchronized List<KeptJvm> all() {
    List<KeptJvm> all = new ArrayList<>();
    idle.values().forEach(all::addAll);
    idle.clear();
    return all;
  }
}
