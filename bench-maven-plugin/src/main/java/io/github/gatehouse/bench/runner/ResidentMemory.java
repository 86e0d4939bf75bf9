package io.github.gatehouse.bench.runner;

import java.io.IOException;

/**
 * Memory that this JVM uses for the first time (Linux, proc(5), statm): until its heap has been
 * used once, whoever allocates pays for it.
 */
final class ResidentMemory {
  private final ProcFile file = new ProcFile("/proc/self/statm");
  private long resident;

  /** Pages more than at the last call; −1 where the system does not say. */
  long grown() {
    try {
      long before = resident;
      resident = file.numbers(2)[1];
      return Math.max(0, resident - before);
    } catch (IOException e) {
      // Another system.
      return -1;
    }
  }
}
