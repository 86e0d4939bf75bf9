package io.github.gatehouse.quantization.benchmarks.table;

import io.github.gatehouse.quantization.TernaryKernels;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs {@link TableFork} in a JVM of its own and kills it if it takes too long. */
final class JavaCommand {
  private static final List<String> FLAGS =
      List.of("--add-modules", "jdk.incubator.vector", "-Xmx6g");

  private static final int MINUTES = 6;

  private final Path jdk;
  private final List<String> jvmArguments;
  private final Path errors;

  JavaCommand(Path jdk, List<String> jvmArguments, Path errors) {
    this.jdk = jdk;
    this.jvmArguments = jvmArguments;
    this.errors = errors;
  }

  /** Feature version of the JDK. */
  int feature() throws IOException {
    Process process =
        new ProcessBuilder(java(), "-XshowSettings:properties", "-version")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines()
          .filter(line -> line.contains("java.specification.version ="))
          .map(line -> Integer.valueOf(line.replaceFirst(".*= *", "").strip()))
          .findFirst()
          .orElseThrow(() -> new IOException(jdk + " is no JDK of version 17 or later"));
    }
  }

  /**
   * Runs one group.
   *
   * @return the lines it printed
   * @throws IOException if it ended otherwise than at its end
   */
  List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(FLAGS);
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath(), TableFork.class.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    Thread hook = new Thread(process::destroyForcibly, "kernel-table-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      watch.schedule(process::destroyForcibly, MINUTES, TimeUnit.MINUTES);
      List<String> lines = out.lines().toList();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            "the fork ended with code " + code + " within " + MINUTES + " minutes; see " + errors);
      }
      return lines;
    } finally {
      watch.shutdownNow();
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private String java() {
    return jdk.resolve("bin").resolve("java").toString();
  }

  /** Where our classes and the kernels' came from; a fork needs nothing else. */
  private static String classPath() throws IOException {
    Set<String> paths = new TreeSet<>();
    try {
      for (Class<?> type : List.of(TableFork.class, TernaryKernels.class)) {
        paths.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      }
    } catch (URISyntaxException e) {
      throw new IOException("the kernels' jar cannot be found", e);
    }
    return String.join(File.pathSeparator, paths);
  }
}
