package io.github.gatehouse.bench.lockstep;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** util-linux's {@code taskset}: which processors a thread may use. */
final class TasksetCommand {
  private static final int SECONDS = 5;

  private TasksetCommand() {}

  /**
   * Sets them.
   *
   * @param processors a list such as {@code 0-3,8}
   * @param thread the system's number
   * @return false where there is no such command, or it fails
   */
  static boolean set(String processors, long thread) {
    try {
      Process process =
          new ProcessBuilder("taskset", "-cp", processors, Long.toString(thread))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      // No such command here.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
