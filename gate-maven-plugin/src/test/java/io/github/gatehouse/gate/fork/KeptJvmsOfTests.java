package io.github.gatehouse.gate.fork;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** JVMs whose classes are those that Maven has just compiled. */
public final class KeptJvmsOfTests {
  private KeptJvmsOfTests() {}

  /** None runs yet. */
  public static KeptJvms fresh() {
    return new KeptJvms(classes(KeptJvms.class));
  }

  /** None runs yet; one ends when nobody has asked it for so long. */
  static KeptJvms patient(Duration idle) {
    return new KeptJvms(classes(KeptJvms.class), idle);
  }

  /** The tool of these tests; its limit is that of a request. */
  static JavaFork tool(Duration limit, String... options) {
    return new JavaFork(
        List.of(classes(OrderTool.class)), List.of(options), OrderTool.class.getName(), limit);
  }

  static Path classes(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
