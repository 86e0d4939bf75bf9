package io.github.gatehouse.bench.digest;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.runner.DigestMain;
import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the benchmarks of one class path once each, and gathers what they computed. */
final class ResultsFork {
  /**
   * JVMs that one side may take: one for each set of arguments, and one more for each that hangs.
   */
  private static final int MOST_JVMS = 8;

  private final JavaHome javaHome;
  private final Path work;
  private final Path working;
  private final List<String> jvmArgs;
  private final Duration patience;
  private final Map<String, Computed> found = new HashMap<>();
  private final Map<List<String>, Set<String>> elsewhere = new LinkedHashMap<>();
  private String running;

  /**
   * @param work directory of this run alone
   * @param working directory that benchmarks run in
   * @param jvmArgs added to those of the benchmarks' annotations
   * @param patience with one benchmark
   */
  ResultsFork(JavaHome javaHome, Path work, Path working, List<String> jvmArgs, Duration patience) {
    this.javaHome = javaHome;
    this.work = work;
    this.working = working;
    this.jvmArgs = jvmArgs;
    this.patience = patience;
  }

  /** What each computed, or why that is not known. */
  Map<BenchmarkKey, Computed> run(List<Path> classPath, Collection<BenchmarkKey> keys)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    TappedBlackhole.write(classPath, work.resolve("tap"));
    List<Path> path = new ArrayList<>(List.of(work.resolve("tap")));
    path.addAll(classPath);
    Set<String> names = new LinkedHashSet<>();
    keys.forEach(key -> names.add(DigestMain.name(key.name(), key.params())));
    elsewhere.put(List.of(), names);
    for (int jvm = 0; jvm < MOST_JVMS && !elsewhere.isEmpty(); jvm++) {
      List<String> arguments = elsewhere.keySet().iterator().next();
      jvm(path, arguments, elsewhere.remove(arguments));
    }
    Map<BenchmarkKey, Computed> answers = new HashMap<>();
    for (BenchmarkKey key : keys) {
      String name = DigestMain.name(key.name(), key.params());
      answers.put(key, found.getOrDefault(name, Computed.failed("its JVM ended before it ran")));
    }
    return answers;
  }

  private void jvm(List<Path> path, List<String> annotated, Set<String> names)
      throws IOException, InterruptedException {
    Path wanted = Files.write(work.resolve("wanted.txt"), names);
    List<String> arguments =
        new ArrayList<>(List.of(work.resolve("jmh.log").toString(), wanted.toString()));
    arguments.addAll(annotated);
    List<String> options = new ArrayList<>(List.of("-Djmh.ignoreLock=true", "-Xshare:auto"));
    options.addAll(annotated);
    options.addAll(jvmArgs);
    running = null;
    boolean ended =
        new JdkCommand(javaHome, work, patience)
            .listen(DigestMain.class, path, options, arguments, working, this::hear);
    if (running != null) {
      String why = ended ? "its JVM died" : "no result within " + patience.toSeconds() + " s";
      found.put(running, Computed.failed(why));
      // The others are run by another JVM.
      Set<String> rest = new LinkedHashSet<>(names);
      rest.removeAll(found.keySet());
      elsewhere.values().forEach(rest::removeAll);
      if (!rest.isEmpty()) {
        elsewhere.put(annotated, rest);
      }
    }
  }

  private void hear(String line) {
    List<String> words = Wire.parse(line);
    switch (words.isEmpty() ? "" : words.get(0)) {
      case "begin" -> running = words.get(1);
      case "result" -> told(words.get(1), new Computed(words.get(2), null));
      case "failed" -> told(words.get(1), Computed.failed(words.get(2)));
      case "elsewhere" ->
          elsewhere
              .computeIfAbsent(
                  List.copyOf(words.subList(2, words.size())), none -> new LinkedHashSet<>())
              .add(words.get(1));
      default -> {
        // What the JVM itself prints: not for us.
      }
    }
  }

  private void told(String name, Computed computed) {
    found.put(name, computed);
    running = null;
  }
}
