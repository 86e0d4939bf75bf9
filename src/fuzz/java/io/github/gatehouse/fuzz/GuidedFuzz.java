package io.github.gatehouse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each target under Jazzer, in a JVM of its own, for {@code -Dfuzz.seconds}; the profile
 * {@code fuzz} calls it. Corpus, log and findings stay in {@code target/fuzz/<target>}.
 */
class GuidedFuzz {
  private static final String ONLY = System.getProperty("fuzz.target", "");

  @TestFactory
  Stream<DynamicTest> noInputBreaksTheTarget() {
    return Targets.all().stream()
        .filter(target -> ONLY.isBlank() || target.getSimpleName().matches(ONLY))
        .map(target -> DynamicTest.dynamicTest(target.getSimpleName(), () -> fuzz(target)));
  }

  private static void fuzz(Class<?> target) throws IOException, InterruptedException {
    Path directory = Targets.MODULE.resolve("target/fuzz").resolve(target.getSimpleName());
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Path log = directory.resolve("log.txt");
    Process jazzer =
        new ProcessBuilder(command(target, directory, corpus))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = jazzer.waitFor();
    List<String> lines = Files.readAllLines(log);
    lines.stream()
        .filter(line -> line.startsWith("Done ") || line.contains("number_of_executed_units"))
        .forEach(line -> System.out.println(target.getSimpleName() + ": " + line));
    assertThat(exit).as("see %s", log).isZero();
  }

  private static List<String> command(Class<?> target, Path directory, Path corpus)
      throws IOException {
    Path seeds = Targets.inputs(target);
    return Stream.of(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            incubating(),
            Stream.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.github.gatehouse.**:com.fasterxml.jackson.core.json.**",
                "--custom_hook_includes=io.github.gatehouse.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + System.getProperty("fuzz.seconds", "60"),
                "-timeout=30",
                "-rss_limit_mb=3000",
                "-max_len=4096",
                "-use_value_profile=1",
                "-print_final_stats=1",
                corpus.toString()),
            Files.isDirectory(seeds) ? Stream.of(seeds.toString()) : Stream.<String>empty())
        .flatMap(part -> part)
        .toList();
  }

  /** The vector kernels are fuzzed where the tests of the module run on them. */
  private static Stream<String> incubating() {
    String vector = "jdk.incubator.vector";
    return ModuleLayer.boot().findModule(vector).isPresent()
        ? Stream.of("--add-modules", vector)
        : Stream.empty();
  }
}
