package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchComparison;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A format that a comparison can be had in. */
public enum Format {
  /** JMH's JSON, a file for each side. */
  JMH(true) {
    @Override
    Map<String, String> files(Subject of) {
      Recording recording = of.recording().orElseThrow();
      return Map.of(
          "jmh-base.json", JmhRuns.write(recording, Version.BASE),
          "jmh-head.json", JmhRuns.write(recording, Version.HEAD));
    }
  },
  /** JUnit's XML. */
  JUNIT(false) {
    @Override
    Map<String, String> files(Subject of) {
      return Map.of("junit.xml", VerdictCases.write(of.comparison(), of.time()));
    }
  },
  /** Markdown, for the summary of a job. */
  MARKDOWN(false) {
    @Override
    Map<String, String> files(Subject of) {
      return Map.of("summary.md", VerdictMarkdown.write(of.comparison()));
    }
  },
  /** Bencher's metric format. */
  BMF(true) {
    @Override
    Map<String, String> files(Subject of) {
      return Map.of("bmf.json", BencherMetrics.write(of.recording().orElseThrow()));
    }
  },
  /** github-action-benchmark's {@code customSmallerIsBetter}. */
  ACTION(true) {
    @Override
    Map<String, String> files(Subject of) {
      Recording recording = of.recording().orElseThrow();
      return Map.of("action.json", ActionMetrics.write(recording, of.comparison()));
    }
  },
  /** A row of CSV for Otava. */
  OTAVA(true) {
    @Override
    Map<String, String> files(Subject of) {
      return Map.of("otava.csv", OtavaCsv.write(of.recording().orElseThrow()));
    }
  };

  /**
   * What is exported.
   *
   * @param recording the raw data; empty against a stored baseline
   * @param time when it was judged
   */
  public record Subject(Optional<Recording> recording, BenchComparison comparison, Instant time) {}

  private final boolean raw;

  Format(boolean raw) {
    this.raw = raw;
  }

  abstract Map<String, String> files(Subject of);

  /** True where it tells measurements and not verdicts alone: it needs the raw data. */
  public boolean needsRecording() {
    return raw;
  }

  /**
   * The formats that a parameter names; all where it names none.
   *
   * @throws IllegalArgumentException if one is not known
   */
  public static Set<Format> named(List<String> names) {
    if (names == null || names.isEmpty()) {
      return EnumSet.allOf(Format.class);
    }
    return names.stream()
        .map(Format::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
  }

  /** The files of some formats, by name; formats that the subject has no data for are left out. */
  public static SortedMap<String, String> files(Set<Format> formats, Subject of) {
    SortedMap<String, String> files = new TreeMap<>();
    formats.stream()
        .filter(format -> !format.raw || of.recording().isPresent())
        .forEach(format -> files.putAll(format.files(of)));
    return files;
  }

  private static Format named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name.trim()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "bench.export names '" + name + "'; known are " + Arrays.toString(values())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
