package io.github.gatehouse.bench.side;

import java.util.Set;

/** Tells what JMH generates from what people write, where both lie in one directory. */
public final class HarnessFiles {
  private static final String PACKAGE = "jmh_generated/";
  private static final Set<String> LISTS =
      Set.of("META-INF/BenchmarkList", "META-INF/CompilerHints");

  private HarnessFiles() {}

  /**
   * True for what JMH's annotation processor or generator has written.
   *
   * @param name from the class path's root, with {@code /}
   */
  public static boolean contains(String name) {
    return LISTS.contains(name) || name.startsWith(PACKAGE) || name.contains("/" + PACKAGE);
  }
}
