package io.github.gatehouse.gate.own;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tool that does what its arguments say, for tests of processes. */
final class ToolMain {
  private ToolMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (int i = 0; i < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "print" -> System.out.println(value);
        case "flood" -> flood(Long.parseLong(value));
        case "repeat" -> repeat(Long.parseLong(value));
        case "write" -> Files.copy(Path.of(value), Path.of(value + ".out"));
        case "hang" -> new CountDownLatch(1).await(Long.parseLong(value), TimeUnit.MILLISECONDS);
        case "exit" -> System.exit(Integer.parseInt(value));
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
  }

  private static void flood(long bytes) {
    byte[] block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) 'x');
    write(block, bytes);
  }

  private static void repeat(long bytes) {
    write(("x".repeat(63) + "\n").repeat(1 << 10).getBytes(StandardCharsets.US_ASCII), bytes);
  }

  private static void write(byte[] block, long bytes) {
    PrintStream out = System.out;
    for (long n = 0; n < bytes; n += block.length) {
      out.write(block, 0, block.length);
    }
    out.flush();
  }
}
