package io.github.gatehouse.gate.observe;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a user leaves out of the tests by properties that no skip flag shows. */
public final class SelectedTests {
  /** The setting of a runner that holds it. */
  public static final String SETTING = "gatehouse.selected";

  private static final List<String> NAMES = List.of("groups", "excludedGroups");
  private static final Pattern RUNNERS =
      Pattern.compile(
          "(surefire|failsafe)\\.(includes|excludes|includesFile|excludesFile"
              + "|includeJUnit5Engines|excludeJUnit5Engines|skipAfterFailureCount)");

  private SelectedTests() {}

  /**
   * The first such property, as on a command line; empty where all tests were asked for.
   *
   * @param user properties of the command line
   */
  public static Optional<String> by(Properties user) {
    for (String name : new TreeSet<>(user.stringPropertyNames())) {
      String value = user.getProperty(name);
      if ((NAMES.contains(name) || RUNNERS.matcher(name).matches()) && !value.isBlank()) {
        return Optional.of("-D" + name + "=" + value);
      }
    }
    return Optional.empty();
  }
}
