package io.github.gatehouse.gate.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cases by the runner that ran them, as texts that mean the same tomorrow.
 *
 * @param entries {@code runner id}, sorted; an entry can stand there several times
 */
public record CaseList(List<String> entries) {
  /** What differs from run to run in the name of a case: the identity of an object. */
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{4,16}\\b");

  public CaseList {
    List<String> sorted = new ArrayList<>(entries);
    Collections.sort(sorted);
    entries = List.copyOf(sorted);
  }

  /** None of any runner. */
  public static final CaseList NONE = new CaseList(List.of());

  /** The same and the cases of one more runner, those that were skipped left out or not. */
  public CaseList with(String runner, TestCases cases, boolean skipped) {
    List<String> all = new ArrayList<>(entries);
    for (TestCase one : cases.all()) {
      if (skipped || one.executed()) {
        all.add(runner + " " + IDENTITY.matcher(one.id()).replaceAll("@…"));
      }
    }
    return new CaseList(all);
  }

  /** One line for each. */
  public String text() {
    return String.join("\n", entries) + "\n";
  }

  /** The list in a text. */
  public static CaseList of(String text) {
    List<String> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.indexOf(' ') > 0) {
        entries.add(line);
      }
    }
    return new CaseList(entries);
  }

  /** The ids that these runners ran, sorted. */
  List<String> of(Set<String> runners) {
    List<String> ids = new ArrayList<>();
    for (String entry : entries) {
      if (runners.contains(runner(entry))) {
        ids.add(entry.substring(entry.indexOf(' ') + 1));
      }
    }
    Collections.sort(ids);
    return ids;
  }

  Set<String> runners() {
    Set<String> runners = new HashSet<>();
    for (String entry : entries) {
      runners.add(runner(entry));
    }
    return runners;
  }

  private static String runner(String entry) {
    return entry.substring(0, entry.indexOf(' '));
  }
}
