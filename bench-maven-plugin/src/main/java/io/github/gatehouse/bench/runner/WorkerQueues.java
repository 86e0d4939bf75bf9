package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How long the worker threads have run, and how long they were ready to run and not let, where the
 * system tells it (Linux, proc(5), schedstat). What is left of the elapsed time they waited of
 * their own will.
 *
 * <p>Linux knows threads by numbers that Java does not tell, and by names of at most 15 characters,
 * cut by the JVM. Where as many threads bear the cut names as there are workers, those are they;
 * otherwise nothing is said.
 */
final class WorkerQueues {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final long UNKNOWN = -1;
  private static final int LONGEST = 15;
  private static final int HEAD = 7;
  private static final int TAIL = 6;

  private Set<String> names = Set.of();
  private List<ProcFile> files = List.of();
  private long thread = UNKNOWN;

  /** Nanoseconds on a processor and in its queue, of all workers together. */
  record Reading(int workers, long ran, long queued) {}

  /**
   * Reads them.
   *
   * @param workers names of the worker threads, in full
   * @return of 0 workers where it cannot be told
   */
  Reading read(Set<String> workers) {
    try {
      if (!workers.equals(names)) {
        names = Set.copyOf(workers);
        files = find(workers);
      }
      long ran = 0;
      long queued = 0;
      for (ProcFile file : files) {
        long[] numbers = file.numbers(2);
        ran += numbers[0];
        queued += numbers[1];
      }
      return new Reading(files.size(), ran, queued);
    } catch (IOException | RuntimeException e) {
      // Another system, a /proc that is shut, or a thread that has just ended: not known.
      names = Set.of();
      return new Reading(0, 0, 0);
    }
  }

  /** The system's number of the worker thread; −1 where it is not known, or there are several. */
  long thread() {
    return thread;
  }

  private List<ProcFile> find(Set<String> workers) throws IOException {
    thread = UNKNOWN;
    Set<String> cut = new TreeSet<>();
    for (String name : workers) {
      cut.add(start(name));
      cut.add(ends(name));
    }
    List<ProcFile> found = new ArrayList<>();
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : tasks.toList()) {
        if (cut.contains(name(task))) {
          found.add(new ProcFile(task.resolve("schedstat").toString()));
          thread = Long.parseLong(task.getFileName().toString());
        }
      }
    }
    if (found.size() != 1) {
      thread = UNKNOWN;
    }
    return found.size() == workers.size() ? found : List.of();
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).stripTrailing();
    } catch (IOException e) {
      // The thread ended after it was listed.
      return "";
    }
  }

  /** As most JVMs cut a name. */
  static String start(String name) {
    return name.substring(0, Math.min(LONGEST, name.length())).stripTrailing();
  }

  /** As those do that keep the number at its end. */
  static String ends(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, HEAD) + ".." + name.substring(name.length() - TAIL);
  }
}
