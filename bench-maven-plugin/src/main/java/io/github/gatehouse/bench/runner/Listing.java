package io.github.gatehouse.bench.runner;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;

/** The benchmarks of the class path, each combination of parameters by itself. */
record Listing(List<Entry> entries) {
  static Listing read(OutputFormat log) {
    List<Entry> entries = new ArrayList<>();
    for (BenchmarkListEntry listed : BenchmarkList.defaultList().getAll(log, List.of())) {
      entries.addAll(Entry.expand(listed));
    }
    return new Listing(List.copyOf(entries));
  }

  /** Says what runs here and which benchmarks there are. */
  void tell(PrintStream wire, ToIntFunction<Entry> forks) {
    wire.println(
        Wire.line(
            "jvm",
            System.getProperty("java.runtime.version"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name")));
    for (Entry entry : entries) {
      wire.println(
          Wire.line(
              "benchmark",
              entry.name(),
              entry.mode().shortLabel(),
              Wire.params(entry.params()),
              forks.applyAsInt(entry)));
    }
    wire.println(Wire.line("listed"));
  }
}
