package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings of a module that were there when somebody decided to begin: how many of each check in
 * each file. A tool that stands here has no others; a tool that does not is judged without.
 *
 * @param tools by tool, then file from the module's directory, then check
 */
public record LintBaseline(SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> tools) {
  /**
   * An entry that allows more than there is.
   *
   * @param allowed by the baseline
   * @param present in the code
   */
  public record Slack(String tool, String file, String check, int allowed, int present) {
    @Override
    public String toString() {
      return tool + " " + check + " in " + file + ": " + present + ", and " + allowed + " allowed";
    }
  }

  public LintBaseline {
    SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> copy = new TreeMap<>();
    tools.forEach(
        (tool, files) -> {
          SortedMap<String, SortedMap<String, Integer>> kept = new TreeMap<>();
          files.forEach((file, checks) -> kept.put(file, positive(tool, file, checks)));
          kept.values().removeIf(SortedMap::isEmpty);
          copy.put(tool, kept);
        });
    tools = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedMap<String, Integer> positive(
      String tool, String file, SortedMap<String, Integer> checks) {
    SortedMap<String, Integer> kept = new TreeMap<>();
    checks.forEach(
        (check, count) -> {
          if (count == null || count < 0) {
            throw new IllegalArgumentException(
                tool + " · " + file + " · " + check + " is " + count + "; at least 0");
          }
          if (count > 0) {
            kept.put(check, count);
          }
        });
    return Collections.unmodifiableSortedMap(kept);
  }

  /** What is there now, of the tools that measured. */
  static LintBaseline of(List<LinterRun> runs, Path module) {
    SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> tools = new TreeMap<>();
    for (LinterRun run : runs) {
      if (run.measured()) {
        SortedMap<String, SortedMap<String, Integer>> files =
            tools.computeIfAbsent(run.tool(), tool -> new TreeMap<>());
        for (LintFinding one : run.findings()) {
          files
              .computeIfAbsent(one.path(module), file -> new TreeMap<>())
              .merge(one.check(), 1, Integer::sum);
        }
      }
    }
    return new LintBaseline(tools);
  }

  boolean covers(String tool) {
    return tools.containsKey(tool);
  }

  /** How many findings are accepted at one place. */
  int allowed(String tool, String file, String check) {
    return tools
        .getOrDefault(tool, Collections.emptySortedMap())
        .getOrDefault(file, Collections.emptySortedMap())
        .getOrDefault(check, 0);
  }

  /** The findings that go beyond what is accepted, the last ones of their file first to go. */
  List<LintFinding> beyond(LinterRun run, Path module) {
    SortedMap<String, Integer> seen = new TreeMap<>();
    List<LintFinding> beyond = new ArrayList<>();
    for (LintFinding one : run.findings()) {
      String file = one.path(module);
      int number = seen.merge(file + "\0" + one.check(), 1, Integer::sum);
      if (number > allowed(run.tool(), file, one.check())) {
        beyond.add(one);
      }
    }
    return beyond;
  }

  /** Entries of this baseline that allow more than there is now, of the tools that measured. */
  List<Slack> slack(LintBaseline now) {
    List<Slack> slack = new ArrayList<>();
    tools.forEach(
        (tool, files) -> {
          if (now.covers(tool)) {
            files.forEach(
                (file, checks) ->
                    checks.forEach(
                        (check, count) -> {
                          int present = now.allowed(tool, file, check);
                          if (present < count) {
                            slack.add(new Slack(tool, file, check, count, present));
                          }
                        }));
          }
        });
    return slack;
  }

  /** This baseline without its slack: no entry is higher than before, and none is new. */
  LintBaseline lowered(LintBaseline now) {
    SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> lower = new TreeMap<>();
    tools.forEach(
        (tool, files) -> {
          SortedMap<String, SortedMap<String, Integer>> kept = new TreeMap<>();
          files.forEach((file, checks) -> kept.put(file, new TreeMap<>(checks)));
          lower.put(tool, kept);
        });
    slack(now)
        .forEach(one -> lower.get(one.tool()).get(one.file()).put(one.check(), one.present()));
    return new LintBaseline(lower);
  }

  /** This baseline with everything that the tools that measured find now, more or less. */
  LintBaseline accepting(LintBaseline now) {
    SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> all = new TreeMap<>(tools);
    all.putAll(now.tools());
    return new LintBaseline(all);
  }
}
