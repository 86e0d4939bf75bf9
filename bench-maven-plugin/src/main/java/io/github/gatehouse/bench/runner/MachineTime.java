package io.github.gatehouse.bench.runner;

import java.io.IOException;

/** CPU time that the whole machine has spent, where the system tells it (Linux, proc(5)). */
final class MachineTime {
  /** The kernel's unit for user space is a hundredth of a second on every usual build. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** Of user, nice, system, idle, iowait, irq, softirq, steal: all that is work. */
  private static final int[] WORK = {0, 1, 2, 5, 6, 7};

  private static final int FIELDS = 8;

  private final ProcFile stat = new ProcFile("/proc/stat");

  /** Nanoseconds over all cores since boot, in steps of 10 ms; −1 where the system does not say. */
  long busyNanos() {
    try {
      long[] numbers = stat.numbers(FIELDS);
      long ticks = 0;
      for (int field : WORK) {
        ticks += numbers[field];
      }
      return ticks == 0 ? -1 : ticks * NANOS_PER_TICK;
    } catch (IOException | RuntimeException e) {
      // Another system, or a /proc that is shut: not known, and said so.
      return -1;
    }
  }
}
