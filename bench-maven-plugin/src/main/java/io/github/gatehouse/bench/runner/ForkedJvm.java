package io.github.gatehouse.bench.runner;

/** The JVM we are in, which was forked for benchmarks: reads its clock, and ends it. */
final class ForkedJvm {
  /** Exit code of a JVM that nobody waits for any more. */
  private static final int PLUGIN_GONE = 3;

  private ForkedJvm() {}

  /** Nanoseconds since some moment, never backwards. */
  static long nanos() {
    return System.nanoTime();
  }

  /** Ends this JVM and all it started, because the plugin has gone. */
  static void endWithoutPlugin(String why) {
    System.err.println(why);
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(PLUGIN_GONE);
  }

  /** Ends this JVM though it could go on. */
  static void endNow(String why) {
    System.err.println(why);
    Runtime.getRuntime().halt(0);
  }
}
