package io.github.gatehouse.gate.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A tool in a process of its own. What it prints goes to a file up to a bound; what it started ends
 * with it.
 *
 * @param command program and arguments
 * @param directory in which it runs
 * @param limit after which it is ended
 * @param log file for what it prints on both outputs
 * @param most bytes of the log
 */
record ToolProcess(List<String> command, Path directory, Duration limit, Path log, long most) {
  private static final int BLOCK = 1 << 16;
  private static final long GRACE_MILLIS = 2_000;

  /**
   * Runs the tool to its end.
   *
   * @return its exit code; empty where it did not end in time
   * @throws IOException if it cannot be started, or the log cannot be written
   */
  Optional<Integer> run() throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    List<ProcessHandle> family = List.of();
    Pump pump = new Pump(process.getInputStream());
    try {
      process.getOutputStream().close();
      pump.start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      family = process.descendants().toList();
      return ended ? Optional.of(process.exitValue()) : Optional.empty();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      family.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      pump.finish(process);
    }
  }

  /** Reads to the end, whatever comes: a tool that nobody listens to would stand still. */
  private final class Pump extends Thread {
    private final InputStream in;

    Pump(InputStream in) {
      super("gatehouse-tool-output");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      byte[] block = new byte[BLOCK];
      long written = 0;
      try (OutputStream out = Files.newOutputStream(log)) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          int part = (int) Math.min(n, most - written);
          if (part > 0) {
            out.write(block, 0, part);
          }
          written += part;
          if (part < n && part > 0) {
            String cut = "\n… more than " + most + " bytes; the rest was not kept\n";
            out.write(cut.getBytes(StandardCharsets.UTF_8));
          }
        }
      } catch (IOException ended) {
        // The pipe breaks where the tool is ended, or the disk is full: the log ends here.
        drain();
      }
    }

    private void drain() {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // Nothing is left to read.
        return;
      }
    }

    void finish(Process process) throws InterruptedException, IOException {
      join(GRACE_MILLIS);
      if (isAlive()) {
        // Something that left the family still holds the pipe.
        process.getInputStream().close();
      }
    }
  }
}
