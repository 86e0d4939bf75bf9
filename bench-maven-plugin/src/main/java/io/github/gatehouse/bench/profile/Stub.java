package io.github.gatehouse.bench.profile;

/** JMH's generated loop around a benchmark. */
public final class Stub {
  /** What it is called here: its own name holds that of the benchmark and its mode. */
  public static final String NAME = "(harness)";

  /** JMH's generated classes lie in a package of this name beside the benchmark. */
  private static final String GENERATED = ".jmh_generated.";

  private Stub() {}

  /** True for the method that loops, not for the one around it, which sets up and reports. */
  static boolean is(String method) {
    return method.contains(GENERATED)
        && (method.endsWith("_jmhStub") || method.endsWith("_SingleShotTime"));
  }

  static String named(String method) {
    return is(method) ? NAME : method;
  }
}
