package io.github.gatehouse.bench.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What the plugin wants of the runner; settings that are absent stay as the benchmark has them. */
record Settings(Properties properties) {
  Path log() {
    return Path.of(properties.getProperty("log"));
  }

  Path results() {
    return Path.of(properties.getProperty("results"));
  }

  int forks(int own) {
    return number("forks", own);
  }

  void apply(ChainedOptionsBuilder options, Entry entry) {
    options.forks(forks(entry.forks())).shouldFailOnError(true);
    if (properties.containsKey("warmup.iterations")) {
      options
          .warmupIterations(number("warmup.iterations", 0))
          .warmupTime(TimeValue.milliseconds(number("warmup.millis", 0)));
    }
    if (properties.containsKey("measurement.iterations")) {
      options
          .measurementIterations(number("measurement.iterations", 0))
          .measurementTime(TimeValue.milliseconds(number("measurement.millis", 0)));
    }
    if (properties.containsKey("lockstep")) {
      // One that warms up would take the turns, and the one that is measured wait for none.
      options.warmupForks(0);
      options.addProfiler(LockStepProfiler.class, properties.getProperty("lockstep"));
    } else {
      options.addProfiler(WorkerProfiler.class);
    }
    // What JMH is not told it takes from its own JVM, whose compiler and heap we have cut down.
    options.jvmArgs(entry.jvmArgs().toArray(String[]::new));
    options.jvmArgsAppend(jvmArgsAppend(entry.jvmArgsAppend()).toArray(String[]::new));
  }

  /** What JMH is told replaces the annotation's arguments: those come first, ours after them. */
  List<String> jvmArgsAppend(List<String> annotated) {
    List<String> ours = Wire.parse(properties.getProperty("jvmArgs", ""));
    List<String> all = new ArrayList<>(annotated);
    all.addAll(ours.subList(Math.min(1, ours.size()), ours.size()));
    return all;
  }

  private int number(String key, int otherwise) {
    return Integer.parseInt(properties.getProperty(key, Integer.toString(otherwise)));
  }
}
