package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PIT's command line in a JVM of its own, with PIT's defaults.
 *
 * @param fork of {@link #MAIN}, with the jars of PIT and of its plugins
 * @param tool PIT with its version
 * @param module to be examined
 */
public record PitFork(JavaFork fork, Tool tool, PitModule module) implements Pit {
  /** The main class of PIT's command line. */
  public static final String MAIN = "org.pitest.mutationtest.commandline.MutationCoverageReport";

  @Override
  public Optional<Path> run(List<String> classes)
      throws PitRefusal, IOException, InterruptedException {
    Path report = module.reports().resolve("mutations.xml");
    // What an earlier build left must not pass for an answer.
    Files.deleteIfExists(report);
    Files.createDirectories(module.reports());
    JavaFork.Answer answer;
    try {
      answer = fork.run(arguments(classes), module.directory(), module.tests().environment());
    } catch (JavaFork.OutOfTime e) {
      throw PitMessages.outOfTime(fork.limit());
    }
    Files.writeString(module.reports().resolve("pit.log"), answer.out() + answer.errors());
    if (answer.exit() == 0 && Files.isRegularFile(report)) {
      return Optional.of(report);
    }
    if (answer.exit() == 0 && PitMessages.nothingToMutate(answer.errors() + answer.out())) {
      return Optional.empty();
    }
    throw PitMessages.refusal(answer);
  }

  private List<String> arguments(List<String> classes) throws IOException {
    List<String> all = new ArrayList<>();
    add(all, "reportDir", List.of(module.reports()));
    add(all, "targetClasses", classes.isEmpty() ? Packages.in(module.classes()) : classes);
    add(all, "targetTests", Packages.in(module.testClasses()));
    add(all, "excludedTestClasses", module.tests().excluded());
    add(all, "includedGroups", module.tests().groups());
    add(all, "excludedGroups", module.tests().excludedGroups());
    add(all, "sourceDirs", module.sources());
    add(all, "mutableCodePaths", List.of(module.classes()));
    add(all, "classPathFile", List.of(classPathFile()));
    add(
        all,
        "argLine",
        module.tests().argLine().isBlank() ? List.of() : List.of(module.tests().argLine()));
    add(all, "outputFormats", List.of("XML"));
    add(all, "threads", List.of(module.threads()));
    add(all, "verbosity", List.of("NO_SPINNER"));
    // Only what belongs to PIT's plugins joins the module's class path.
    for (String off :
        List.of("includeLaunchClasspath", "failWhenNoMutations", "timestampedReports")) {
      add(all, off, List.of(false));
    }
    add(all, "inputEncoding", List.of("UTF-8"));
    add(all, "outputEncoding", List.of("UTF-8"));
    return all;
  }

  private static void add(List<String> arguments, String option, Collection<?> values) {
    if (!values.isEmpty()) {
      String joined = values.stream().map(Object::toString).collect(Collectors.joining(","));
      arguments.add("--" + option + "=" + joined);
    }
  }

  private Path classPathFile() throws IOException {
    Path file = module.reports().resolve("class-path.txt");
    List<String> lines =
        Stream.concat(module.classPath().stream(), module.tests().added().stream())
            .map(Path::toString)
            .toList();
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
