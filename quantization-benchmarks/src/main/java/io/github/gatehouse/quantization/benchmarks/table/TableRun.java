package io.github.gatehouse.quantization.benchmarks.table;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Runs every group on every JDK, in random order in every cycle, and says how far it is. */
final class TableRun {
  private final TableOptions options;
  private final SortedMap<Integer, JavaCommand> jdks;
  private final InstantSource clock;
  private final Consumer<String> progress;
  private final List<String> lines = new ArrayList<>();

  TableRun(
      TableOptions options,
      SortedMap<Integer, JavaCommand> jdks,
      InstantSource clock,
      Consumer<String> progress) {
    this.options = options;
    this.jdks = jdks;
    this.clock = clock;
    this.progress = progress;
  }

  /** One fork of one group. */
  private record Task(int jdk, int cycle, String group, List<List<String>> families) {}

  /** The raw data. */
  List<String> measure(List<TableRow> rows, long seed) throws InterruptedException {
    List<Task> tasks = tasks(rows, new Random(seed));
    Instant began = clock.instant();
    for (int done = 0; done < tasks.size(); done++) {
      Task task = tasks.get(done);
      String outcome = run(task, seed + done);
      Duration spent = Duration.between(began, clock.instant());
      long rest = spent.toSeconds() * (tasks.size() - done - 1) / (done + 1);
      progress.accept(
          String.format(
              Locale.ROOT,
              "[%2d/%d] cycle %d of %d, JDK %d, %s: %s, remaining ~%d:%02d",
              done + 1,
              tasks.size(),
              task.cycle(),
              options.cycles(),
              task.jdk(),
              task.group(),
              outcome,
              rest / 60,
              rest % 60));
    }
    return lines;
  }

  private List<Task> tasks(List<TableRow> rows, Random random) {
    List<Task> tasks = new ArrayList<>();
    for (int cycle = 1; cycle <= options.cycles(); cycle++) {
      List<Task> one = new ArrayList<>();
      for (int jdk : jdks.keySet()) {
        List<TableRow> own = rows.stream().filter(row -> row.isFor(jdk)).toList();
        for (Map.Entry<String, List<List<String>>> group : Groups.of(own).entrySet()) {
          one.add(new Task(jdk, cycle, group.getKey(), group.getValue()));
        }
      }
      Collections.shuffle(one, random);
      tasks.addAll(one);
    }
    return tasks;
  }

  private String run(Task task, long seed) throws InterruptedException {
    Turns.Plan plan = options.plan();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Long.toString(plan.sliceMillis()),
                Integer.toString(plan.rounds()),
                Long.toString(plan.leastWarmUpMillis()),
                Long.toString(plan.mostWarmUpMillis()),
                Long.toString(seed)));
    task.families().forEach(family -> arguments.add(String.join(",", family)));
    try {
      List<List<String>> said =
          jdks.get(task.jdk()).run(arguments).stream()
              .map(RawLine::parse)
              .filter(words -> !words.isEmpty())
              .toList();
      said.forEach(words -> keep(task, words));
      return said.stream()
          .filter(words -> words.get(0).equals("broken"))
          .findFirst()
          .map(words -> "BROKEN " + words.get(1) + ": " + words.get(2))
          .orElse("done");
    } catch (IOException e) {
      task.families()
          .forEach(f -> f.forEach(id -> keep(task, List.of("broken", id, e.getMessage()))));
      return "BROKEN: " + e.getMessage();
    }
  }

  private void keep(Task task, List<String> words) {
    List<Object> all = new ArrayList<>(List.of(task.jdk(), task.cycle()));
    all.addAll(words);
    lines.add(RawLine.of(all.toArray()));
  }
}
