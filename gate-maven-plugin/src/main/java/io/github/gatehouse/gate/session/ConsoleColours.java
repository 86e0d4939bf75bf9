package io.github.gatehouse.gate.session;

import java.util.List;
import org.apache.maven.execution.MavenSession;

/** Whether Maven itself colours its console: by {@code -Dstyle.color}, batch mode and terminal. */
public final class ConsoleColours {
  /** Where Maven keeps it: Maven 3, then Maven 4. Neither is offered to plugins. */
  private static final List<String> HOLDERS =
      List.of(
          "org.apache.maven.shared.utils.logging.MessageUtils",
          "org.apache.maven.jline.MessageUtils");

  private ConsoleColours() {}

  /** True where Maven's own lines have colours; false where nobody knows. */
  public static boolean on() {
    for (String holder : HOLDERS) {
      try {
        Class<?> type = MavenSession.class.getClassLoader().loadClass(holder);
        return Boolean.TRUE.equals(type.getMethod("isColorEnabled").invoke(null));
      } catch (ReflectiveOperationException | LinkageError e) {
        continue; // Another Maven, which keeps it elsewhere.
      }
    }
    return false;
  }
}
