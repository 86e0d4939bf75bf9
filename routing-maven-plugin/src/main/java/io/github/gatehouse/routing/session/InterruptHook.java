package io.github.gatehouse.routing.session;

/** Runs something when the JVM is told to stop while a build is under way. */
final class InterruptHook {
  private final Thread thread;
  private boolean armed;

  InterruptHook(Runnable action) {
    this.thread = new Thread(action, "gatehouse-interrupted");
  }

  /** From now on; a second call changes nothing. */
  void arm() {
    if (!armed) {
      try {
        Runtime.getRuntime().addShutdownHook(thread);
        armed = true;
      } catch (IllegalStateException e) {
        // The JVM is on its way down already: then it is too late to register anything.
        armed = false;
      }
    }
  }

  /** No longer; false where the JVM is on its way down already. */
  boolean disarm() {
    try {
      if (armed) {
        Runtime.getRuntime().removeShutdownHook(thread);
        armed = false;
      }
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
