package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of this JVM's compiler threads, where the system tells it (Linux, proc(5)). Unlike the
 * JVM's own counter it grows while a method is being compiled, and not by what others took of the
 * processor meanwhile: on a busy machine that can be many seconds.
 */
final class CompilerTime {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Names are cut to 15 characters: {@code C2 CompilerThread0}. */
  private static final String NAME = " CompilerThre";

  private CompilerTime() {}

  /** Nanoseconds of the threads that live; −1 where the system does not say. */
  static long nanos() {
    try (Stream<Path> tasks = Files.list(TASKS)) {
      List<Path> all = tasks.toList();
      return all.stream().mapToLong(CompilerTime::nanos).sum();
    } catch (IOException | RuntimeException e) {
      // Another system, or a /proc that is shut: not known, and said so.
      return -1;
    }
  }

  private static long nanos(Path task) {
    try {
      return Files.readString(task.resolve("comm")).contains(NAME)
          ? Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0])
          : 0;
    } catch (IOException e) {
      // The thread ended after it was listed.
      return 0;
    }
  }
}
