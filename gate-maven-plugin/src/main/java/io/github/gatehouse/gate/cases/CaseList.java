package io.github.gatehouse.gate.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases by the runner that ran them, as texts that mean the same tomorrow.
 *
 * @param entries {@code runner id}, sorted; an entry can stand there several times
 */
public record CaseList(List<String> entries) {
  /** What differs from run to run in the name of a case: the identity of an object. */
  private static final String IDENTITY = "@[0-9a-f]{4,16}\\b";

  public CaseList {
    entries = entries.stream().sorted().toList();
  }

  /** None of any runner. */
  public static final CaseList NONE = new CaseList(List.of());

  /** The same and the cases of one more runner, those that were skipped left out or not. */
  public CaseList with(String runner, TestCases cases, boolean skipped) {
    List<String> all = new ArrayList<>(entries);
    cases.all().stream()
        .filter(one -> skipped || one.executed())
        .forEach(one -> all.add(runner + " " + one.id().replaceAll(IDENTITY, "@…")));
    return new CaseList(all);
  }

  /** One line for each. */
  public String text() {
    return String.join("\n", entries) + "\n";
  }

  /** The list in a text. */
  public static CaseList of(String text) {
    return new CaseList(text.lines().filter(line -> line.indexOf(' ') > 0).toList());
  }

  /** The ids that these runners ran, sorted. */
  List<String> of(Set<String> runners) {
    return entries.stream()
        .filter(entry -> runners.contains(runner(entry)))
        .map(entry -> entry.substring(entry.indexOf(' ') + 1))
        .sorted()
        .toList();
  }

  Set<String> runners() {
    Set<String> runners = new HashSet<>();
    entries.forEach(entry -> runners.add(runner(entry)));
    return runners;
  }

  private static String runner(String entry) {
    return entry.substring(0, entry.indexOf(' '));
  }
}
