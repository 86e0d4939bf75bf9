package io.github.gatehouse.gate.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Asks a JVM for its id, prints it, and gives the JVM work that never ends, or none. */
final class OwnerMain {
  private OwnerMain() {}

  public static void main(String[] arguments) throws Exception {
    KeptJvms jvms = KeptJvmsOfTests.fresh();
    JavaFork tool = KeptJvmsOfTests.tool(Duration.ofMinutes(10));
    System.out.println(jvms.run(tool, List.of("echo")).out().lines().findFirst().orElseThrow());
    if (arguments.length > 0) {
      jvms.run(tool, List.of("hang", Path.of(arguments[0]).toString()));
    }
    System.in.read();
  }
}
