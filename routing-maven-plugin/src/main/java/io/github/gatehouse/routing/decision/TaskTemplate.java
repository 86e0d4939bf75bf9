package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.standing.Standing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A task of a policy, whose blanks are filled from closed vocabularies only: ids of gates, findings
 * and targets, and a commit. No foreign text can come in.
 */
final class TaskTemplate {
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
  private static final int MOST = 10;
  private static final Map<String, Function<Decision, String>> BLANKS = blanks();

  private TaskTemplate() {}

  private static Map<String, Function<Decision, String>> blanks() {
    Map<String, Function<Decision, String>> blanks = new LinkedHashMap<>();
    blanks.put(
        "gates",
        decision -> names(decision.facts().unsatisfied().stream().map(Standing::gate).toList()));
    blanks.put(
        "findings",
        decision ->
            names(decision.findings().stream().map(one -> one.finding().id()).distinct().toList()));
    blanks.put("target", decision -> '`' + decision.route().target().id() + '`');
    blanks.put(
        "base",
        decision ->
            decision
                .facts()
                .context()
                .change()
                .base()
                .map(hex -> '`' + hex + '`')
                .orElse("the base"));
    return blanks;
  }

  /** Code spans: an id that a receipt brings is data, and no word of ours. */
  private static String names(Collection<String> ids) {
    if (ids.isEmpty()) {
      return "none";
    }
    int rest = ids.size() - MOST;
    return ids.stream().limit(MOST).map(id -> '`' + id + '`').collect(Collectors.joining(", "))
        + (rest > 0 ? " and " + rest + " more" : "");
  }

  /** Refuses a blank that nothing fills. */
  static String checked(String task) {
    Matcher blank = BLANK.matcher(task);
    while (blank.find()) {
      if (!BLANKS.containsKey(blank.group(1))) {
        throw new IllegalArgumentException(
            "task '"
                + task
                + "' has "
                + blank.group()
                + "; known are {"
                + String.join("}, {", BLANKS.keySet())
                + "}");
      }
    }
    return task;
  }

  /** The task with its blanks filled. */
  static String fill(String task, Decision decision) {
    return BLANK
        .matcher(task)
        .replaceAll(blank -> Matcher.quoteReplacement(BLANKS.get(blank.group(1)).apply(decision)));
  }
}
