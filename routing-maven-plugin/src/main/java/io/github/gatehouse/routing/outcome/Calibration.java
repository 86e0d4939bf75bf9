package io.github.gatehouse.routing.outcome;

import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often the decisions of each rule held, beside the confidence they stated. */
public final class Calibration {
  /** Fewer outcomes than this say nothing about a rule. */
  public static final int ENOUGH = 20;

  private Calibration() {}

  /** One line for each rule, by its id; one that says so where there is no outcome at all. */
  public static List<String> lines(Collection<Judged> judged) {
    List<String> lines = new ArrayList<>();
    by(judged, Judged::rule)
        .forEach((rule, all) -> lines.add(Foreign.shown(rule) + ": " + line(all)));
    return lines.isEmpty() ? List.of("no outcome is recorded yet") : lines;
  }

  private static String line(List<Judged> all) {
    if (all.size() < ENOUGH) {
      return all.size() + " of " + ENOUGH + " outcomes; nothing can be said yet";
    }
    String stated =
        by(all, Judged::confidence).entrySet().stream()
            .map(level -> Foreign.shown(level.getKey()) + " " + heldOf(level.getValue()))
            .collect(Collectors.joining(", "));
    return share(all).text() + "; stated confidence: " + stated;
  }

  private static String heldOf(List<Judged> all) {
    return share(all).held() + " of " + all.size() + " held";
  }

  private static Share share(List<Judged> all) {
    return new Share((int) all.stream().filter(Judged::held).count(), all.size());
  }

  private static Map<String, List<Judged>> by(
      Collection<Judged> judged, Function<Judged, String> key) {
    return judged.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
