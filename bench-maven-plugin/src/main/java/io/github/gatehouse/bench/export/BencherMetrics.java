package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the head measured, in Bencher's metric format: measures of each benchmark. */
public final class BencherMetrics {
  private static final Map<Metric, String> MEASURES =
      Map.of(Metric.WALL, "latency", Metric.CPU, "cpu-time", Metric.ALLOCATION, "allocation");

  /** A name that ends so is never alarmed about: none of ours may end so by chance. */
  private static final String MUTE = "-bencher-ignore";

  private static final int LONGEST = 1024;
  private static final double CONFIDENCE = 0.99;

  private BencherMetrics() {}

  /** The text of the file; nanoseconds and bytes per operation, with 99 % intervals. */
  public static String write(Recording recording) {
    SortedMap<String, SortedMap<String, SortedMap<String, Double>>> benchmarks = new TreeMap<>();
    for (Observed one : Observed.of(recording, Version.HEAD)) {
      SortedMap<String, SortedMap<String, Double>> measures = new TreeMap<>();
      MEASURES.forEach(
          (metric, name) ->
              one.mean(metric, CONFIDENCE).ifPresent(mean -> measures.put(name, value(mean))));
      benchmarks.put(name(one.id()), measures);
    }
    return CanonicalJson.write(benchmarks);
  }

  private static String name(String id) {
    String heard = id.endsWith(MUTE) ? id + "." : id;
    return heard.length() <= LONGEST ? heard : heard.substring(0, LONGEST);
  }

  private static SortedMap<String, Double> value(Observed.Mean mean) {
    SortedMap<String, Double> value = new TreeMap<>();
    value.put("value", Observed.rounded(mean.value()));
    mean.margin()
        .ifPresent(
            margin -> {
              value.put("lower_value", Observed.rounded(mean.value() - margin));
              value.put("upper_value", Observed.rounded(mean.value() + margin));
            });
    return value;
  }
}
