package io.github.gatehouse.bench.run;

import io.github.gatehouse.receipts.bench.Machine;
import java.util.List;

/** The machine that we are on. */
public final class ThisMachine {
  private ThisMachine() {}

  /**
   * Its fingerprint.
   *
   * @param jdk version of the JVM that the forks run in
   * @param cores that it sees
   * @param jvmArgs of the forks
   */
  public static Machine with(String jdk, int cores, List<String> jvmArgs) {
    String os =
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch");
    return new Machine(CpuInfoFile.model(), cores, os, jdk, String.join(" ", jvmArgs));
  }
}
