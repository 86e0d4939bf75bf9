package io.github.gatehouse.gate.own;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.fork.ProcessTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
  private static final Duration GLANCE = Duration.ofMillis(250);

  /**
   * How the tool ended.
   *
   * @param exit its code; empty where it did not end in time
   * @param unkept why the log is not all that it printed; empty where it is
   */
  record End(Optional<Integer> exit, Optional<String> unkept) {}

  /**
   * Runs the tool to its end; when this returns, none of its processes is left.
   *
   * @param live knows the tool while it runs
   * @throws IOException if it cannot be started, the log cannot be written, or all processes are
   *     being ended
   */
  End run(LiveTrees live) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    Process process = live.start(builder::start);
    Pump pump = new Pump(process.getInputStream());
    Optional<Integer> exit;
    try {
      process.getOutputStream().close();
      pump.start();
      exit = await(process, live.of(process));
    } finally {
      // By its handle: Process.destroy() would close what the pump has not read yet.
      live.end(process);
      pump.finish();
    }
    if (live.ending()) {
      throw new IOException("all processes are being ended");
    }
    return new End(exit, pump.unkept);
  }

  private Optional<Integer> await(Process process, ProcessTree tree) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!process.waitFor(Math.min(GLANCE.toNanos(), end - System.nanoTime()), NANOSECONDS)) {
      tree.look();
      if (System.nanoTime() - end >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(process.exitValue());
  }

  /** Reads to the end, whatever comes: a tool that nobody listens to would stand still. */
  private final class Pump extends Thread {
    private final InputStream in;
    private volatile Optional<String> unkept = Optional.of("left its output open when it ended");

    Pump(InputStream in) {
      super("gatehouse-tool-output");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      try (OutputStream out = Files.newOutputStream(log)) {
        unkept = copy(out);
      } catch (IOException ended) {
        // The pipe breaks where the tool is ended, or the disk is full: the log ends here.
        unkept = Optional.of("printed what could not be kept: " + ended.getMessage());
        drain();
      }
    }

    private Optional<String> copy(OutputStream out) throws IOException {
      byte[] block = new byte[BLOCK];
      long left = most;
      boolean cut = false;
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        int part = (int) Math.min(n, left);
        out.write(block, 0, part);
        left -= part;
        if (part < n && !cut) {
          cut = true;
          String notice = "\n… more than " + most + " bytes; the rest was not kept\n";
          out.write(notice.getBytes(StandardCharsets.UTF_8));
        }
      }
      return cut ? Optional.of("printed more than " + most + " bytes") : Optional.empty();
    }

    private void drain() {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // Nothing is left to read.
        return;
      }
    }

    void finish() throws InterruptedException, IOException {
      join(GRACE_MILLIS);
      // Something that left the family can still hold the other end.
      in.close();
    }
  }
}
