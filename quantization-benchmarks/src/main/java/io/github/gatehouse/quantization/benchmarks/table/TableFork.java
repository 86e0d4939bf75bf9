package io.github.gatehouse.quantization.benchmarks.table;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import io.github.gatehouse.quantization.benchmarks.workload.Workloads;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JVM in which one group of workloads takes turns. Arguments: milliseconds of a slice, rounds,
 * least and most milliseconds of warm-up, seed, and then families of ids, each with commas.
 */
public final class TableFork {
  private static final int FAMILIES = 5;

  private final PrintStream out;
  private final Workloads workloads = new Workloads();
  private final Map<String, Workload> ready = new LinkedHashMap<>();

  TableFork(PrintStream out) {
    this.out = out;
  }

  /**
   * Entry of the JVM.
   *
   * @param arguments as described
   */
  public static void main(String[] arguments) {
    new TableFork(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(arguments);
  }

  void run(String[] arguments) {
    Turns.Plan plan =
        new Turns.Plan(
            Long.parseLong(arguments[0]),
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Long.parseLong(arguments[3]));
    long seed = Long.parseLong(arguments[4]);
    SliceClock clock = new SliceClock();
    Turns turns = new Turns(clock, new CompilerClock(), plan, seed);
    fact("JVM", System.getProperty("java.vm.name") + " " + Runtime.version());
    fact("flags", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    fact("kernels", TernaryKernels.choice().toString());
    long began = clock.nanos();
    for (String family : List.of(arguments).subList(FAMILIES, arguments.length)) {
      List<String> ids = List.of(family.split(","));
      turns.add(ids, prepare(ids));
    }
    fact("preparation", (clock.nanos() - began) / 1_000_000 + " ms");
    fact("warm-up", turns.warmUp());
    fact("compiled while measuring", turns.measure(this::sample) + " ms");
    ready.forEach(this::checkedAgain);
    fact(
        "load", Labels.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    line("end", clock.toString());
  }

  private Map<String, Workload> prepare(List<String> ids) {
    Map<String, Workload> family = new LinkedHashMap<>();
    for (String id : ids) {
      try {
        Workload workload = workloads.of(id);
        workload.run();
        if (checked(id, workload)) {
          line("weights", id, workload.weights());
          family.put(id, workload);
        }
      } catch (IllegalArgumentException | IllegalStateException e) {
        line("broken", id, e.getMessage());
      }
    }
    ready.putAll(family);
    return family;
  }

  private boolean checked(String id, Workload workload) {
    try {
      workload.check();
      return true;
    } catch (IllegalStateException e) {
      line("broken", id, e.getMessage());
      return false;
    }
  }

  /** Outputs are shared: what stands there now is that of another workload. */
  private void checkedAgain(String id, Workload workload) {
    workload.run();
    checked(id, workload);
  }

  private void sample(String id, Series.Sample sample) {
    line("sample", id, sample.nanos(), sample.allocated());
  }

  private void fact(String name, String value) {
    line("fact", name, value);
  }

  private void line(Object... words) {
    out.println(RawLine.of(words));
  }
}
