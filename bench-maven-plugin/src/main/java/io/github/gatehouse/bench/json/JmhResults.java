package io.github.gatehouse.bench.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.TimePerOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the result files that JMH writes with {@code -rf json}, by whatever tool it was run. */
public final class JmhResults {
  /** The largest file that is read, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private static final int MAX_NESTING = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_NESTING)
                          .maxDocumentLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JmhResults() {}

  /**
   * Reads all benchmarks of a file, in its order.
   *
   * @throws IOException if the file is no JMH result, or larger than {@link #MAX_BYTES}
   */
  public static List<Measured> read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new IOException(file + " has " + size + " bytes; at most " + MAX_BYTES + " are read");
    }
    JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
    if (!root.isArray()) {
      throw new IOException(file + " is no JMH result: an array was expected");
    }
    List<Measured> all = new ArrayList<>();
    for (JsonNode entry : root) {
      all.add(benchmark(file, entry));
    }
    return all;
  }

  private static Measured benchmark(Path file, JsonNode entry) throws IOException {
    String name = entry.path("benchmark").asText();
    JsonNode metric = entry.path("primaryMetric");
    try {
      Map<String, String> params = new TreeMap<>();
      for (Map.Entry<String, JsonNode> param : entry.path("params").properties()) {
        params.put(param.getKey(), param.getValue().asText());
      }
      return new Measured(
          BenchmarkKey.of(name, entry.path("mode").asText(), params),
          entry.path("threads").asInt(1),
          forkLogs(metric, metric.path("scoreUnit").asText()),
          WorkerMetrics.of(entry.path("secondaryMetrics"), metric.path("rawData").size()));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", benchmark " + name + ": " + e.getMessage(), e);
    }
  }

  private static List<Double> forkLogs(JsonNode metric, String unit) {
    List<Double> logs = new ArrayList<>();
    boolean histogram = metric.has("rawDataHistogram");
    for (JsonNode fork : metric.path(histogram ? "rawDataHistogram" : "rawData")) {
      double sum = 0;
      for (JsonNode iteration : fork) {
        double score = histogram ? histogramMean(iteration) : number(iteration);
        sum += Math.log(TimePerOperation.nanos(score, unit));
      }
      if (fork.size() > 0) {
        logs.add(sum / fork.size());
      }
    }
    return logs;
  }

  /** JMH's sample mode: pairs of a time and how often it was seen. */
  private static double histogramMean(JsonNode iteration) {
    double sum = 0;
    double count = 0;
    for (JsonNode pair : iteration) {
      sum += number(pair.path(0)) * number(pair.path(1));
      count += number(pair.path(1));
    }
    return sum / count;
  }

  /** JMH writes NaN as a string, which is no score. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }
}
