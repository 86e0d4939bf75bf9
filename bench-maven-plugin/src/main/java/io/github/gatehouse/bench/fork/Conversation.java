package io.github.gatehouse.bench.fork;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.runner.Wire;
import io.github.gatehouse.receipts.bench.BenchFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the runner has said so far, and what follows from it. */
final class Conversation {
  private final BenchmarkIds ids;
  private final Selection selection;
  private final Progress progress;
  private final List<BenchmarkKey> keys = new ArrayList<>();
  private final List<Integer> ownForks = new ArrayList<>();
  private final Map<Integer, String> chosen = new LinkedHashMap<>();
  private final SortedMap<String, String> failures = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private String jdk = "unknown";
  private int cores;
  private int current = -1;
  private boolean ended;

  Conversation(BenchmarkIds ids, Selection selection, Progress progress) {
    this.ids = ids;
    this.selection = selection;
    this.progress = progress;
  }

  /** Takes one line's words; true where the runner now waits to be told what to run. */
  boolean hear(List<String> words) {
    switch (words.get(0)) {
      case "jvm" -> {
        jdk = words.get(1);
        cores = Integer.parseInt(words.get(2));
      }
      case "benchmark" -> {
        keys.add(BenchmarkKey.of(words.get(1), words.get(2), Wire.params(words.get(3))));
        ownForks.add(Integer.parseInt(words.get(4)));
      }
      case "listed" -> choose();
      case "start" -> current = Integer.parseInt(words.get(1));
      case "done" -> {
        done.add(id());
        progress.done(
            id(), Double.parseDouble(words.get(2)), Double.parseDouble(words.get(3)), words.get(4));
      }
      case "failed" -> fail(words.get(2));
      case "end" -> ended = true;
      default -> {
        // "fork" and whatever a later runner says: a sign of life, which is all we need of it.
      }
    }
    return words.get(0).equals("listed");
  }

  /** The indices of what is to run, as the runner reads them. */
  String order() {
    return chosen.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** The fork that runs now has used up its time. */
  void overdue(long seconds) {
    if (current >= 0) {
      failures.putIfAbsent(id(), "no answer within " + seconds + " s (bench.timeout): killed");
    }
  }

  RunOutcome outcome(String death) {
    List<BenchFailure> all = new ArrayList<>();
    for (String id : chosen.values()) {
      if (failures.containsKey(id)) {
        all.add(new BenchFailure(id, failures.get(id)));
      } else if (!done.contains(id) || !ended) {
        all.add(new BenchFailure(id, death));
      }
    }
    int forks = chosen.keySet().stream().mapToInt(ownForks::get).min().orElse(0);
    return new RunOutcome(List.copyOf(chosen.values()), all, forks, jdk, cores);
  }

  private void choose() {
    ids.of(keys)
        .forEach(
            (id, key) -> {
              if (selection.test(id)) {
                chosen.put(keys.indexOf(key), id);
              }
            });
    progress.expect(chosen.size());
  }

  private void fail(String message) {
    failures.putIfAbsent(id(), message);
    progress.failed(id(), failures.get(id()));
  }

  private String id() {
    return chosen.getOrDefault(current, "?");
  }
}
