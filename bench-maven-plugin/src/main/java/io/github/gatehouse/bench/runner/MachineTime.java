package io.github.gatehouse.bench.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time that the whole machine has spent, where the system tells it (Linux, proc(5)). */
final class MachineTime {
  private static final Path STAT = Path.of("/proc/stat");

  /** The kernel's unit for user space is a hundredth of a second on every usual build. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** Of user, nice, system, idle, iowait, irq, softirq, steal: all that is work. */
  private static final int[] WORK = {1, 2, 3, 6, 7, 8};

  private MachineTime() {}

  /** Nanoseconds over all cores since boot, in steps of 10 ms; −1 where the system does not say. */
  static long busyNanos() {
    try (BufferedReader in = Files.newBufferedReader(STAT)) {
      String[] fields = in.readLine().split(" +");
      long ticks = 0;
      for (int field : WORK) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * NANOS_PER_TICK;
    } catch (IOException | RuntimeException e) {
      // Another system, or a /proc that is shut: not known, and said so.
      return -1;
    }
  }
}
