package io.github.gatehouse.bench.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long this JVM's compiler threads have run or wanted to, where the system tells it (Linux,
 * proc(5)). Unlike the JVM's own counter it grows while a method is being compiled; and a compiler
 * that others keep from the processor is not taken for one that has nothing to do.
 */
final class CompilerTime {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Names are cut to 15 characters: {@code C2 CompilerThread0}. */
  private static final String NAME = " CompilerThre";

  /** Compiler threads come and go: so often they are looked for. */
  private static final int LOOK = 8;

  private List<ProcFile> files = List.of();
  private int readings;

  /** Nanoseconds of the threads that live; −1 where the system does not say. */
  long nanos() {
    try {
      if (readings++ % LOOK == 0) {
        files = find();
      }
      return sum();
    } catch (IOException | RuntimeException e) {
      // A thread has ended since it was found, or this is another system.
      return again();
    }
  }

  private long again() {
    try {
      files = find();
      return sum();
    } catch (IOException | RuntimeException e) {
      // Not known, and said so.
      files = List.of();
      return -1;
    }
  }

  private long sum() throws IOException {
    long sum = 0;
    for (ProcFile file : files) {
      long[] numbers = file.numbers(2);
      sum += numbers[0] + numbers[1];
    }
    return files.isEmpty() ? -1 : sum;
  }

  private static List<ProcFile> find() throws IOException {
    List<ProcFile> found = new ArrayList<>();
    String[] tasks = TASKS.toFile().list();
    for (String task : tasks == null ? new String[0] : tasks) {
      Path directory = TASKS.resolve(task);
      if (new File(directory.toFile(), "comm").canRead()
          && Files.readString(directory.resolve("comm")).contains(NAME)) {
        found.add(new ProcFile(directory.resolve("schedstat").toString()));
      }
    }
    return found;
  }
}
