package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the benchmarks of a claim run from.
 *
 * @param classPath with JMH, the benchmarks, their harness and our runner
 * @param output directory for logs and argument files
 * @param working directory that benchmarks run in
 * @param jvmArgs of all forks
 * @param exports what the instrumentation does apart from the calls
 */
public record OverheadSetting(
    JavaHome home,
    List<Path> classPath,
    BenchmarkIds ids,
    Path output,
    Path working,
    List<String> jvmArgs,
    ExportCost exports) {
  public OverheadSetting {
    classPath = List.copyOf(classPath);
    jvmArgs = List.copyOf(jvmArgs);
  }

  HostProcess host(String name) throws IOException, InterruptedException {
    return HostProcess.start(home, classPath, output.resolve(name), working);
  }
}
