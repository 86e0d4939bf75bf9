package io.github.gatehouse.gate.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a project asks of a module's tests.
 *
 * @param floor cases that must be executed at least
 * @param vanished what a test of the base that is gone means
 * @param smoke patterns of ids, or {@code tag:name}; {@code *} stands for any text
 * @param reports directories of reports that no known runner writes
 * @param since older reports in these directories are not counted
 */
public record TestsPolicy(
    int floor, Vanished vanished, List<String> smoke, List<Path> reports, Instant since) {
  /** Nothing but what holds everywhere. */
  public static final TestsPolicy PLAIN =
      new TestsPolicy(0, Vanished.FAIL, List.of(), List.of(), Instant.EPOCH);

  /** What a vanished test means. */
  public enum Vanished {
    FAIL,
    WARN,
    OFF;

    /**
     * The one of this name, in any case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Vanished of(String name) {
      for (Vanished one : values()) {
        if (one.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
          return one;
        }
      }
      throw new IllegalArgumentException(
          "gate.tests.vanished is '" + name + "'; fail, warn or off");
    }
  }

  public TestsPolicy {
    if (floor < 0) {
      throw new IllegalArgumentException("gate.tests.floor is " + floor + "; at least 0");
    }
    smoke = List.copyOf(smoke);
    reports = List.copyOf(reports);
  }

  /** The cases of the smoke subset that ran. */
  public List<TestCase> smoke(TestCases cases) {
    if (smoke.isEmpty()) {
      return List.of();
    }
    List<Pattern> ids =
        smoke.stream().filter(one -> !one.startsWith("tag:")).map(TestsPolicy::pattern).toList();
    List<String> tags =
        smoke.stream().filter(one -> one.startsWith("tag:")).map(one -> one.substring(4)).toList();
    return cases.all().stream()
        .filter(TestCase::executed)
        .filter(
            one ->
                one.tags().stream().anyMatch(tags::contains)
                    || ids.stream().anyMatch(id -> id.matcher(one.id()).matches()))
        .toList();
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }
}
