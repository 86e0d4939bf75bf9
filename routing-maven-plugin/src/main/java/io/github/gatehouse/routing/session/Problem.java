package io.github.gatehouse.routing.session;

/** A build's error as one line. */
final class Problem {
  private Problem() {}

  /** The first line of the message, or the kind of error where it has none. */
  static String of(Throwable error) {
    String message = error.getMessage();
    String first =
        message == null ? "" : message.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    return first.isEmpty() ? error.getClass().getSimpleName() : first.strip();
  }
}
