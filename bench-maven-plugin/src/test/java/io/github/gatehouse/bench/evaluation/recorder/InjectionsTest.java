package io.github.gatehouse.bench.evaluation.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.quantization.TernaryKernels;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

class InjectionsTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("src/evaluation/injections/src/main/java");

  @Test
  void everyLevelComputesTheSameByTheSameBenchmarks(@TempDir Path work) throws Exception {
    Map<String, Object> plain = results(work, 0);
    Map<String, Object> slow = results(work, 25);

    assertThat(plain)
        .containsOnlyKeys(
            "extraAllocation", "longerChain", "lostIntrinsic", "megamorphicCall", "repeatedKernel");
    assertThat(slow).usingRecursiveComparison().isEqualTo(plain);
    for (String name : List.of("LongerChain", "ExtraAllocation", "MegamorphicCall")) {
      assertThat(code(work, 25, name)).isEqualTo(code(work, 0, name));
    }
    assertThat(code(work, 25, "Level")).isNotEqualTo(code(work, 0, "Level"));
  }

  private static byte[] code(Path work, int level, String name) throws IOException {
    return Files.readAllBytes(
        work.resolve("classes-" + level)
            .resolve("io/github/gatehouse/injections/" + name + ".class"));
  }

  private static Map<String, Object> results(Path work, int level) throws Exception {
    Trees trees = new Trees(SOURCES, work);
    Path sources = trees.sources(level);
    Path classes = work.resolve("classes-" + level);
    Files.createDirectories(classes);
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    new JdkCommand(Trees.javaHome(), work, Duration.ofMinutes(2))
        .compile(files, trees.libraries(), classes);
    Map<String, Object> results = new TreeMap<>();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, TernaryKernels.class.getClassLoader())) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          run(loader.loadClass("io.github.gatehouse.injections." + name), results);
        }
      }
    }
    return results;
  }

  private static void run(Class<?> type, Map<String, Object> results) throws Exception {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Benchmark.class)) {
        results.put(method.getName(), method.invoke(type.getConstructor().newInstance()));
      }
    }
  }
}
