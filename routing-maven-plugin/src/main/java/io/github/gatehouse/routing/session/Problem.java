package io.github.gatehouse.routing.session;

/** A build's error as one line. */
final class Problem {
  private Problem() {}

  /** True where Gatehouse itself refused: the gates' own statuses say why. */
  static boolean own(Throwable error) {
    for (Throwable one = error; one != null; one = one.getCause()) {
      StackTraceElement[] trace = one.getStackTrace();
      if (trace.length > 0 && trace[0].getClassName().startsWith("io.github.gatehouse.")) {
        return true;
      }
    }
    return false;
  }

  /** The first line of the message, or the kind of error where it has none. */
  static String of(Throwable error) {
    String message = error.getMessage();
    String first =
        message == null ? "" : message.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    return first.isEmpty() ? error.getClass().getSimpleName() : first.strip();
  }
}
