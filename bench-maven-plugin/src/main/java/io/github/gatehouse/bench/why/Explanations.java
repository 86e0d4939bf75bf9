package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.ab.AbRequest;
import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.run.Turnstile;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Explains what a comparison has called slower: after its verdicts, and no part of them. */
public final class Explanations {
  /** Benchmarks that are explained, those slowed most first. */
  public static final int MOST = 5;

  private final AbRequest request;
  private final RandomGenerator random;
  private final Consumer<String> lines;

  /**
   * @param random decides order and layout of the pairs
   * @param lines takes what is found, and what went wrong
   */
  public Explanations(AbRequest request, RandomGenerator random, Consumer<String> lines) {
    this.request = request;
    this.random = random;
    this.lines = lines;
  }

  /**
   * Explains the benchmarks that are {@code REGRESSED}. What goes wrong is said, and fails nothing.
   *
   * @return one for each that was tried
   */
  public List<Explanation> of(Judgement judgement) throws InterruptedException {
    List<Ruling> slower = slower(judgement);
    List<Explanation> explanations = new ArrayList<>();
    if (slower.isEmpty()) {
      return explanations;
    }
    lines.accept("looking for why (" + Math.min(MOST, slower.size()) + " recorded pairs)");
    Turnstile.enter();
    try (HostProcess base = host(request.base(), "base");
        HostProcess head = host(request.head(), "head")) {
      Investigation investigation = new Investigation(base, head, random, request.output());
      SortedMap<String, BenchmarkKey> keys = request.ids().of(head.benchmarks());
      for (Ruling ruling : slower.subList(0, Math.min(MOST, slower.size()))) {
        explanations.add(explained(investigation, keys, ruling));
      }
    } catch (IOException e) {
      lines.accept("not explained: " + e.getMessage());
    } finally {
      Turnstile.leave();
    }
    return explanations;
  }

  private Explanation explained(
      Investigation investigation, SortedMap<String, BenchmarkKey> keys, Ruling ruling)
      throws IOException, InterruptedException {
    String id = ruling.id();
    Explanation explanation =
        keys.containsKey(id)
            ? investigation.explain(id, keys.get(id), arguments(), deviation(ruling))
            : Explanation.none(id, "head does not list it");
    explanation.findings().forEach(finding -> lines.accept("why " + id + ": " + finding));
    return explanation;
  }

  /** Slowed most first. */
  static List<Ruling> slower(Judgement judgement) {
    return judgement.rulings().stream()
        .filter(ruling -> ruling.verdict() == Verdict.REGRESSED)
        .sorted(Comparator.comparing((Ruling ruling) -> -change(ruling)).thenComparing(Ruling::id))
        .toList();
  }

  private static double change(Ruling ruling) {
    return effect(ruling, Effect::estimate);
  }

  private static double deviation(Ruling ruling) {
    return ruling.metric() == Metric.ALLOCATION ? 0 : effect(ruling, Effect::deviation);
  }

  private static double effect(Ruling ruling, ToDoubleFunction<Effect> value) {
    return ruling.effects().stream()
        .filter(effect -> effect.metric() == ruling.metric())
        .mapToDouble(value)
        .filter(Double::isFinite)
        .findFirst()
        .orElse(0);
  }

  private Map<Version, List<String>> arguments() {
    return Map.of(Version.BASE, request.jvmArgs(), Version.HEAD, request.jvmArgs());
  }

  private HostProcess host(BuiltSide side, String name) throws IOException, InterruptedException {
    Path logs = request.output().resolve(Investigation.DIRECTORY).resolve("hosts").resolve(name);
    return HostProcess.start(request.javaHome(), side.classPath(), logs, request.working());
  }
}
