package io.github.gatehouse.gate.mojo;

/** Work to do if this JVM is ended before it is forgotten. */
final class EndHook {
  private final Thread thread;

  private EndHook(Thread thread) {
    this.thread = thread;
  }

  static EndHook of(Runnable work) {
    Thread thread = new Thread(work, "gatehouse-end");
    Runtime.getRuntime().addShutdownHook(thread);
    return new EndHook(thread);
  }

  void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException running) {
      // This JVM is about to end, and the hook is at work: there is nothing to forget.
      return;
    }
  }
}
