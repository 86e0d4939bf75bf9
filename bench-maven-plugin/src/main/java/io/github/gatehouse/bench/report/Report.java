package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page is made of.
 *
 * @param version of the plugin that writes it; empty where it runs from a directory of classes
 */
public record Report(Recording recording, Judgement judgement, String version) {
  public Report {
    Objects.requireNonNull(recording, "recording");
    Objects.requireNonNull(judgement, "judgement");
    Objects.requireNonNull(version, "version");
  }

  /** All rulings, worst first: by verdict, then by how much worse. */
  List<Ruling> ranked() {
    return judgement.rulings().stream()
        .sorted(
            Comparator.<Ruling>comparingInt(one -> Verdict.worstFirst().indexOf(one.verdict()))
                .thenComparingDouble(one -> -primary(one).map(Effect::estimate).orElse(-1e9))
                .thenComparing(Ruling::id))
        .toList();
  }

  /** How many rulings say so, worst first; verdicts that nobody got are left out. */
  Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new LinkedHashMap<>();
    ranked().forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
    return counts;
  }

  long count(Verdict verdict) {
    return counts().getOrDefault(verdict, 0L);
  }

  /** The effect that a ruling rests on. */
  static Optional<Effect> primary(Ruling ruling) {
    return ruling.effects().stream().filter(one -> one.metric() == ruling.metric()).findFirst();
  }

  /** The plugin, and its version where that is known. */
  String writer() {
    return ("bench-maven-plugin " + version).strip();
  }

  /** The command that runs a goal of this version. */
  String command(String goal) {
    String pinned = version.isEmpty() ? "" : ":" + version;
    return "mvn io.github.gatehouse-maven:bench-maven-plugin" + pinned + ":" + goal;
  }
}
