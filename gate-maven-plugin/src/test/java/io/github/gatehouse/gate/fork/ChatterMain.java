package io.github.gatehouse.gate.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts a child that sleeps, writes down which, and never stops talking. */
final class ChatterMain {
  private ChatterMain() {}

  public static void main(String[] arguments) throws IOException {
    Process child = new ProcessBuilder("sleep", "600").start();
    Files.writeString(Path.of(arguments[0]), Long.toString(child.pid()));
    byte[] block = new byte[1 << 20];
    while (true) {
      System.out.write(block);
    }
  }
}
