package io.github.gatehouse.gate.result;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Commands that call this suite's goals, also where no POM names the plugins. */
public final class Goals {
  private static final String GROUP = "io.github.gatehouse-maven";

  private Goals() {}

  /**
   * A command line for one or several goals.
   *
   * @param goals such as {@code gate:format}
   */
  public static String mvn(String... goals) {
    return Arrays.stream(goals).map(Goals::goal).collect(Collectors.joining(" ", "mvn ", ""));
  }

  /**
   * One goal by its coordinates.
   *
   * @param goal such as {@code gate:format}
   */
  public static String goal(String goal) {
    String[] parts = goal.split(":");
    return String.join(":", GROUP, parts[0] + "-maven-plugin", OwnVersion.read(), parts[1]);
  }
}
