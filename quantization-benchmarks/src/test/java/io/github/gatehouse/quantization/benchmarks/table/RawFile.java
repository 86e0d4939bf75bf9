package io.github.gatehouse.quantization.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/** Raw data as a run would have written them. */
final class RawFile {
  private final List<String> lines = new ArrayList<>();

  RawFile fact(int jdk, String name, String value) {
    lines.add(RawLine.of(jdk, 1, "fact", name, value));
    return this;
  }

  RawFile weights(String id, long weights) {
    lines.add(RawLine.of(17, 1, "weights", id, weights));
    return this;
  }

  /** One fork of a workload: the nanoseconds of its rounds. */
  RawFile fork(int jdk, int fork, String id, double... nanos) {
    for (double one : nanos) {
      lines.add(RawLine.of(jdk, fork, "sample", id, one, 0.0));
    }
    return this;
  }

  RawFile allocating(int jdk, int fork, String id, double... bytes) {
    for (double one : bytes) {
      lines.add(RawLine.of(jdk, fork, "sample", id, 100.0, one));
    }
    return this;
  }

  RawFile broken(int jdk, String id, String why) {
    lines.add(RawLine.of(jdk, 1, "broken", id, why));
    return this;
  }

  List<String> lines() {
    return lines;
  }

  RawData data() {
    return RawData.parse(lines);
  }
}
