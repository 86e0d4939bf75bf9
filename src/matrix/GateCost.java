import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what gates add to builds of one generated project of ten modules, with and without them
 * in turns.
 *
 * <pre>
 * java src/matrix/GateCost.java VERSION WORK-DIRECTORY MAVEN-HOME [TURNS] [only=TEXT]
 * </pre>
 *
 * The plugins of that VERSION must be installed, and Maven's local repository must hold what the
 * builds need: each project is built once before, online. Each module has 20 classes and 10 tests.
 * The table gives medians over the turns: wall seconds, CPU seconds of Maven and its children, and
 * the difference from the first project in the same turn, whose order changes from turn to turn.
 * It needs bash, whose {@code time} reads both.
 */
final class GateCost {
  private static final int MODULES = 10;
  private static final int CLASSES = 20;
  private static final int TESTS = 10;

  /** The plugins that a project declares beside Maven's own. */
  private enum Project {
    PLAIN(false, false, false),
    GATED(false, true, false),
    DECIDED(false, true, true),
    TOOLS(true, false, false),
    TOOLS_GATED(true, true, false);

    final boolean tools;
    final boolean gates;
    final boolean routing;

    Project(boolean tools, boolean gates, boolean routing) {
      this.tools = tools;
      this.gates = gates;
      this.routing = routing;
    }
  }

  /** What is measured: one command on some projects; {@code first} forgets earlier builds. */
  private record Question(String name, List<Project> projects, String arguments, boolean first) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "a start, gates skipped",
              List.of(Project.PLAIN, Project.GATED, Project.DECIDED),
              "validate -Dgate.skip -Drouting.skip",
              false),
          new Question(
              "validate at level IDE",
              List.of(Project.PLAIN, Project.GATED),
              "validate -Dgate.level=ide",
              false),
          new Question(
              "verify, nothing changed, level ci",
              List.of(Project.PLAIN, Project.GATED, Project.DECIDED),
              "verify -Dgate.level=ci",
              false),
          new Question(
              "first verify beside the tools' own plugins",
              List.of(Project.TOOLS, Project.TOOLS_GATED),
              "clean verify",
              true));

  private final String version;
  private final Path work;
  private final Path maven;

  private GateCost(String version, Path work, Path maven) {
    this.version = version;
    this.work = work;
    this.maven = maven;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println(
          "java src/matrix/GateCost.java VERSION WORK-DIRECTORY MAVEN-HOME [TURNS] [only=TEXT]");
      System.exit(100);
    }
    int turns = 5;
    String only = "";
    for (String argument : List.of(arguments).subList(3, arguments.length)) {
      if (argument.startsWith("only=")) {
        only = argument.substring("only=".length());
      } else {
        turns = Integer.parseInt(argument);
      }
    }
    GateCost cost =
        new GateCost(
            arguments[0],
            Path.of(arguments[1]).toAbsolutePath(),
            Path.of(arguments[2]).toAbsolutePath().resolve("bin/mvn"));
    System.out.println("| | project | wall, s | CPU, s | against the first |\n|---|---|---|---|---|");
    for (Question question : QUESTIONS) {
      if (question.name().contains(only)) {
        cost.answer(question, turns);
      }
    }
  }

  private void answer(Question question, int turns) throws Exception {
    Map<Project, List<double[]>> times = new LinkedHashMap<>();
    for (Project project : question.projects()) {
      times.put(project, new ArrayList<>());
      if (!Files.isDirectory(directory(project))) {
        write(project);
        build(project, "verify -Dgate.level=ci");
      }
      if (!question.first()) {
        build(project, "-o " + question.arguments());
      }
    }
    for (int turn = 0; turn < turns; turn++) {
      List<Project> order = new ArrayList<>(question.projects());
      Collections.rotate(order, turn);
      for (Project project : order) {
        if (question.first()) {
          delete(directory(project).resolve(".git/gatehouse"));
        }
        times.get(project).add(build(project, "-o " + question.arguments()));
      }
    }
    List<double[]> base = times.get(question.projects().get(0));
    times.forEach(
        (project, all) -> {
          double[] middle = median(all);
          double[] more = median(differences(all, base));
          System.out.printf(
              "| %s, %d turns | %s | %.2f | %.2f | %+.2f s, ×%.3f; CPU %+.2f s |%n",
              question.name(),
              turns,
              project,
              middle[0],
              middle[1],
              more[0],
              1 + more[0] / median(base)[0],
              more[1]);
        });
  }

  /** Turn by turn: a machine that becomes slower in a series is as slow for both. */
  private static List<double[]> differences(List<double[]> all, List<double[]> base) {
    List<double[]> differences = new ArrayList<>();
    for (int turn = 0; turn < all.size(); turn++) {
      differences.add(
          new double[] {
            all.get(turn)[0] - base.get(turn)[0], all.get(turn)[1] - base.get(turn)[1]
          });
    }
    return differences;
  }

  private Path directory(Project project) {
    return work.resolve(project.toString().toLowerCase().replace('_', '-'));
  }

  /** Wall and CPU seconds of one build, which has to succeed. */
  private double[] build(Project project, String arguments) throws Exception {
    Path log = work.resolve(project + ".log");
    String[] times =
        bash(
                directory(project),
                "TIMEFORMAT='%R %U %S'; time '" + maven + "' -B -ntp -q " + arguments
                    + " > '" + log + "' 2>&1",
                log)
            .strip()
            .split(" ");
    return new double[] {
      Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2])
    };
  }

  private static String bash(Path directory, String command, Path log) throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", command).directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.PIPE).start();
    process.getOutputStream().close();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed, see " + log + "\n" + errors);
    }
    return errors;
  }

  private static double[] median(List<double[]> all) {
    double[] middle = new double[2];
    for (int figure = 0; figure < 2; figure++) {
      int at = figure;
      double[] sorted = all.stream().mapToDouble(one -> one[at]).sorted().toArray();
      middle[figure] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
    return middle;
  }

  private void write(Project project) throws Exception {
    Path root = directory(project);
    StringBuilder modules = new StringBuilder("<packaging>pom</packaging><modules>");
    for (int module = 0; module < MODULES; module++) {
      modules.append("<module>m").append(module).append("</module>");
      module(root.resolve("m" + module), module);
    }
    modules.append("</modules>");
    text(root.resolve("pom.xml"), rootPom(project, modules.toString()));
    text(root.resolve(".gitignore"), "target/\n");
    text(root.resolve("advisories/none.json"), ADVISORY);
    Path origin = work.resolve(project + ".git");
    bash(
        root,
        "git init -q -b main && git add . && git -c user.name=t -c user.email=t@example.org commit"
            + " -q -m start && git init -q --bare '" + origin + "' && git remote add origin '"
            + origin + "' && git push -q -u origin main",
        root);
  }

  /** An advisory that concerns no dependency: with it the security gate has data. */
  private static final String ADVISORY =
      "{\"schema_version\":\"1.6.0\",\"id\":\"GHSA-jfh8-c2jp-5v3q\","
          + "\"modified\":\"2030-01-01T00:00:00Z\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\","
          + "\"name\":\"org.apache.logging.log4j:log4j-core\"},\"ranges\":[{\"type\":\"ECOSYSTEM\","
          + "\"events\":[{\"introduced\":\"0\"},{\"fixed\":\"2.15.0\"}]}]}]}\n";

  private String rootPom(Project project, String modules) {
    StringBuilder plugins = new StringBuilder();
    plugins.append(plugin("org.apache.maven.plugins", "maven-clean-plugin", "3.5.0", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-resources-plugin", "3.5.0", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.15.0", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-surefire-plugin", "3.5.6", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-jar-plugin", "3.5.1", ""));
    if (project.tools) {
      plugins.append(
          plugin(
              "com.diffplug.spotless",
              "spotless-maven-plugin",
              "3.10.4",
              "<configuration><java><googleJavaFormat/></java></configuration>"
                  + execution("validate", "check")));
      plugins.append(
          plugin(
              "com.github.spotbugs",
              "spotbugs-maven-plugin",
              "4.9.8.3",
              execution("verify", "check")));
      plugins.append(
          plugin(
              "org.pitest",
              "pitest-maven",
              "1.30.1",
              "<configuration><outputFormats><format>XML</format></outputFormats></configuration>"
                  + "<dependencies><dependency><groupId>org.pitest</groupId>"
                  + "<artifactId>pitest-junit5-plugin</artifactId><version>1.2.3</version>"
                  + "</dependency></dependencies>"
                  + execution("verify", "mutationCoverage")));
    }
    if (project.gates) {
      plugins.append(
          plugin(
              "io.github.gatehouse-maven",
              "gate-maven-plugin",
              version,
              "<extensions>true</extensions>"));
    }
    if (project.routing) {
      plugins.append(
          plugin(
              "io.github.gatehouse-maven",
              "routing-maven-plugin",
              version,
              "<extensions>true</extensions>"));
    }
    return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n"
        + "<groupId>example</groupId><artifactId>root</artifactId><version>1</version>"
        + modules
        + "\n<properties><maven.compiler.release>17</maven.compiler.release>"
        + "<gate.security.advisories>${maven.multiModuleProjectDirectory}/advisories</gate.security.advisories>"
        + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>\n"
        + "<dependencies><dependency><groupId>org.junit.jupiter</groupId>"
        + "<artifactId>junit-jupiter</artifactId><version>6.1.3</version><scope>test</scope>"
        + "</dependency></dependencies>\n<build><plugins>\n"
        + plugins
        + "</plugins></build>\n</project>\n";
  }

  private static String execution(String phase, String goal) {
    return "<executions><execution><phase>" + phase + "</phase><goals><goal>" + goal
        + "</goal></goals></execution></executions>";
  }

  private static String plugin(String group, String artifact, String version, String rest) {
    return "<plugin><groupId>" + group + "</groupId><artifactId>" + artifact
        + "</artifactId><version>" + version + "</version>" + rest + "</plugin>\n";
  }

  private static void module(Path directory, int module) throws IOException {
    text(
        directory.resolve("pom.xml"),
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n"
            + "<parent><groupId>example</groupId><artifactId>root</artifactId><version>1</version></parent>\n"
            + "<artifactId>m" + module + "</artifactId>\n</project>\n");
    String in = "package example.m" + module + ";\n\n";
    for (int one = 0; one < CLASSES; one++) {
      text(
          directory.resolve("src/main/java/example/m" + module + "/Steps" + one + ".java"),
          in + SOURCE.formatted(one, one, one + 1, one + 2));
    }
    for (int one = 0; one < TESTS; one++) {
      text(
          directory.resolve("src/test/java/example/m" + module + "/Steps" + one + "Test.java"),
          in + TEST.formatted(one, 3 * (one + 1), one, one));
    }
  }

  private static final String SOURCE =
      """
      /** Counts in steps. */
      public final class Steps%d {
        private Steps%d() {}

        /** As many steps as asked for. */
        public static int of(int count) {
          int sum = 0;
          for (int step = 0; step < count; step++) {
            sum += %d;
          }
          return sum;
        }

        /** One more than is left. */
        public static int left(int count) {
          return count > %d ? count - 1 : count + 1;
        }
      }
      """;

  private static final String TEST =
      """
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class Steps%dTest {
        @Test
        void counts() {
          assertEquals(%d, Steps%d.of(3));
          assertEquals(2, Steps%d.left(1));
        }
      }
      """;

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
