package io.github.gatehouse.gate.fork;

import java.nio.file.Path;

/** Says where it runs. */
final class WhereMain {
  private WhereMain() {}

  public static void main(String[] arguments) {
    System.out.println(Path.of("").toAbsolutePath());
  }
}
