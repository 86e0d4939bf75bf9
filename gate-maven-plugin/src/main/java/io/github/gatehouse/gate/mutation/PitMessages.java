package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.fork.JavaFork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PIT says when it does not measure, and what helps. */
public final class PitMessages {
  private static final int NAMED = 5;
  private static final Pattern TEST =
      Pattern.compile("Description \\[testClass=(.*?), name=(.*?)](?=\\s|$)");
  private static final Pattern ERROR =
      Pattern.compile(
          "(?m)^(?:Exception in thread \"[^\"]*\" |Caused by: )?[\\w.$]+(?:Error|Exception): (.*)$");

  private PitMessages() {}

  /** True where PIT ended well because there was nothing to do. */
  static boolean nothingToMutate(String said) {
    return said.contains("No mutations found");
  }

  /** PIT was ended before it had an answer. */
  public static PitRefusal outOfTime(Duration budget) {
    long seconds = budget.toSeconds();
    return new PitRefusal(
        "PIT did not end within " + seconds + " s (gate.mutation.budget)",
        "",
        "mvn verify -Dgate.mutation.budget=" + 2 * seconds);
  }

  /** Why a run left no report. */
  static PitRefusal refusal(JavaFork.Answer answer) {
    String said = answer.errors() + "\n" + answer.out();
    String otherwise = "PIT ended with exit code " + answer.exit();
    return refusal(said, otherwise);
  }

  /**
   * Why a run left no report.
   *
   * @param said all that PIT printed, or the message it failed with
   * @param otherwise what to say where that tells nothing
   */
  public static PitRefusal refusal(String said, String otherwise) {
    List<String> failing = TEST.matcher(said).results().map(PitMessages::test).distinct().toList();
    if (!failing.isEmpty()) {
      String names = String.join(", ", failing.subList(0, Math.min(NAMED, failing.size())));
      String more = failing.size() > NAMED ? " and " + (failing.size() - NAMED) + " more" : "";
      return new PitRefusal(
          "tests did not pass without mutation, alone or in PIT's order: " + names + more,
          failing.get(0),
          "make them independent of order and place, or exclude them, then mvn verify");
    }
    Matcher error = ERROR.matcher(said);
    Optional<String> message =
        error.find() ? Optional.of(error.group(1).strip()) : Optional.empty();
    String what = otherwise + message.map(one -> ": " + one).orElse("");
    return new PitRefusal(what, "", fix(said));
  }

  private static String test(java.util.regex.MatchResult found) {
    String name = found.group(2).replaceFirst("\\(.*", "").replaceFirst("^\\[.*:", "");
    return found.group(1) + "." + name;
  }

  private static String fix(String said) {
    if (said.contains("pitest plugin for your") || said.contains("No working test plugins")) {
      return "configure org.pitest:pitest-maven with the plugin of the test library, then mvn verify";
    }
    return "mvn verify -Dgate.level=ci";
  }
}
