import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets builds fail in twelve ways, in five shapes, under several Mavens, and looks at the decision
 * that each one leaves.
 *
 * <pre>
 * java src/matrix/FailureMatrix.java REPOSITORY VERSION WORK-DIRECTORY MAVEN-HOME... [only=TEXT]
 * </pre>
 *
 * REPOSITORY is a local repository that holds Gatehouse of that VERSION and the plugins of the
 * projects made here. The table goes to standard output; the exit code is the number of decisions
 * that are missing or wrong, at most 99.
 */
final class FailureMatrix {
  private static final int LIMIT_MINUTES = 4;
  private static final String JUNIT = "6.1.3";
  private static final String SILENT = "-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** How the failing module is spoiled, and the gate that has to fail for it. */
  enum Failure {
    MAIN_DOES_NOT_COMPILE("build"),
    TEST_DOES_NOT_COMPILE("build"),
    TEST_FAILS("tests"),
    TEST_ENDS_THE_JVM("tests"),
    TEST_NEVER_ENDS("tests"),
    NO_SUCH_DEPENDENCY("build"),
    NO_SUCH_PLUGIN("build"),
    NO_SUCH_PHASE("build"),
    RULE_FAILS("build"),
    MOJO_FAILS("build"),
    MOJO_OUT_OF_MEMORY("build"),
    MOJO_CONFIGURED_WRONGLY("tests");

    final String gate;

    Failure(String gate) {
      this.gate = gate;
    }
  }

  /** The project and how Maven is called on it. */
  enum Shape {
    SINGLE(),
    MULTI(),
    PARALLEL("-T2"),
    FAIL_AT_END("--fail-at-end"),
    FAIL_NEVER("--fail-never");

    final List<String> arguments;

    Shape(String... arguments) {
      this.arguments = List.of(arguments);
    }
  }

  private final Path repository;
  private final String version;
  private final Path work;

  FailureMatrix(Path repository, String version, Path work) {
    this.repository = repository;
    this.version = version;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 4) {
      System.err.println(
          "java src/matrix/FailureMatrix.java REPOSITORY VERSION WORK-DIRECTORY MAVEN-HOME..."
              + " [only=TEXT]");
      System.exit(100);
    }
    FailureMatrix matrix =
        new FailureMatrix(
            Path.of(arguments[0]).toAbsolutePath(),
            arguments[1],
            Path.of(arguments[2]).toAbsolutePath());
    String only = "";
    List<Path> mavens = new ArrayList<>();
    for (String argument : List.of(arguments).subList(3, arguments.length)) {
      if (argument.startsWith("only=")) {
        only = argument.substring("only=".length());
      } else {
        mavens.add(Path.of(argument).toAbsolutePath());
      }
    }
    System.exit(Math.min(99, matrix.run(mavens, only)));
  }

  private int run(List<Path> mavens, String only) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    Map<String, Future<String>> answers = new TreeMap<>();
    for (Failure failure : Failure.values()) {
      for (Shape shape : Shape.values()) {
        for (Path maven : mavens) {
          String name = (failure + "/" + shape + "/" + maven.getFileName()).toLowerCase();
          if (name.contains(only)) {
            Callable<String> one = () -> build(name, failure, shape, maven);
            answers.put(name, two.submit(one));
          }
        }
      }
    }
    int wrong = 0;
    System.out.println("| failure / shape / Maven | decision |\n|---|---|");
    for (Map.Entry<String, Future<String>> one : answers.entrySet()) {
      String answer = one.getValue().get();
      wrong += answer.startsWith("ok") ? 0 : 1;
      System.out.println("| " + one.getKey() + " | " + answer + " |");
      System.out.flush();
    }
    two.shutdown();
    System.out.println("\n" + (answers.size() - wrong) + " of " + answers.size() + " right");
    return wrong;
  }

  /** One build and what is to be said of its decision; {@code ok} in front where it is right. */
  private String build(String name, Failure failure, Shape shape, Path maven) throws Exception {
    Path root = work.resolve(name);
    delete(root);
    write(root, failure, shape);
    List<String> command =
        new ArrayList<>(List.of(maven.resolve("bin/mvn").toString(), "-B", "-o"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(shape.arguments);
    command.add(failure == Failure.NO_SUCH_PHASE ? "verfy" : "verify");
    Path log = root.resolveSibling(root.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("MAVEN_OPTS", SILENT);
    builder.environment().put("GIT_CEILING_DIRECTORIES", work.toString());
    builder.environment().remove("CI");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return "WRONG: Maven did not end";
    }
    String answer = judge(root, failure, shape, process.exitValue());
    if (answer.startsWith("ok")) {
      delete(root);
    }
    return answer;
  }

  private static String judge(Path root, Failure failure, Shape shape, int exit)
      throws IOException {
    Path file = root.resolve("target/gatehouse/decision.json");
    if (!Files.isRegularFile(file)) {
      return "WRONG: no decision, exit " + exit;
    }
    String json = Files.readString(file);
    String action = member(json, "action");
    Map<String, String> gates = gates(json);
    String seen =
        "%s by %s; build %s, tests %s; exit %d"
            .formatted(action, member(json, "rule"), gates.get("build"), gates.get("tests"), exit);
    if (!member(json, "state").equals("DECIDED") || action.equals("FINALIZE")) {
      return "WRONG: " + seen;
    }
    boolean named =
        failure.gate.equals("build")
            ? "FAIL".equals(gates.get("build"))
            : List.of("FAIL", "INCONCLUSIVE").contains(gates.get("tests"));
    boolean claimed = failure.gate.equals("build") && "PASS".equals(gates.get("tests"));
    // Maven itself ends a build that may never fail with 0.
    boolean failed = exit != 0 || shape == Shape.FAIL_NEVER;
    return (named && !claimed && failed ? "ok: " : "WRONG: ") + seen;
  }

  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" *: *\"([^\"]*)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "?";
  }

  private static Map<String, String> gates(String json) {
    Map<String, String> gates = new TreeMap<>();
    Matcher matcher =
        Pattern.compile(
                "\"gate\" *: *\"([a-z]+)\"[^{}]*?\"status\" *: *\"([A-Z_]+)\"", Pattern.DOTALL)
            .matcher(json);
    while (matcher.find()) {
      gates.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return gates;
  }

  private void write(Path root, Failure failure, Shape shape) throws IOException {
    if (shape == Shape.SINGLE) {
      module(root, failure, pom("single", "", plugins(true, failure), dependencies(failure)));
      return;
    }
    String modules =
        "<packaging>pom</packaging><modules><module>a</module><module>b</module><module>c</module></modules>";
    text(root.resolve("pom.xml"), pom("root", modules, plugins(true, null), ""));
    String parent =
        "<parent><groupId>example</groupId><artifactId>root</artifactId><version>1</version></parent>";
    module(
        root.resolve("a"),
        failure,
        pom("a", parent, plugins(false, failure), dependencies(failure)));
    module(root.resolve("b"), null, pom("b", parent, plugins(false, null), dependencies(null)));
    String onA =
        "<dependency><groupId>example</groupId><artifactId>a</artifactId><version>1</version></dependency>";
    module(
        root.resolve("c"), null, pom("c", parent, plugins(false, null), dependencies(null) + onA));
  }

  private static void module(Path directory, Failure failure, String pom) throws IOException {
    text(directory.resolve("pom.xml"), pom);
    String broken = failure == Failure.MAIN_DOES_NOT_COMPILE ? "int x = ;" : "";
    text(
        directory.resolve("src/main/java/example/Adder.java"),
        "package example;\n\n/** Adds. */\npublic final class Adder {\n  private Adder() {}\n"
            + broken
            + "\n"
            + "  /** The sum. */\n"
            + "  public static int sum(int a, int b) {\n"
            + "    return a + b;\n"
            + "  }\n"
            + "}\n");
    text(
        directory.resolve("src/test/java/example/AdderTest.java"),
        "package example;\n\n"
            + "import org.junit.jupiter.api.Assertions;\n"
            + "import org.junit.jupiter.api.Test;\n\n"
            + "class AdderTest {\n"
            + "  @Test\n"
            + "  void adds() throws Exception {\n"
            + "    "
            + statement(failure)
            + "\n  }\n}\n");
  }

  private static String statement(Failure failure) {
    String good = "Assertions.assertEquals(3, Adder.sum(1, 2));";
    if (failure == null) {
      return good;
    }
    return switch (failure) {
      case TEST_DOES_NOT_COMPILE -> "int x = ;";
      case TEST_FAILS -> "Assertions.assertEquals(4, Adder.sum(1, 2));";
      case TEST_ENDS_THE_JVM -> "Runtime.getRuntime().halt(3);";
      case TEST_NEVER_ENDS -> "Thread.sleep(120_000);";
      default -> good;
    };
  }

  private static String dependencies(Failure failure) {
    String none =
        "<dependency><groupId>example</groupId><artifactId>nowhere</artifactId><version>1</version></dependency>";
    return "<dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>"
        + JUNIT
        + "</version><scope>test</scope></dependency>"
        + (failure == Failure.NO_SUCH_DEPENDENCY ? none : "");
  }

  private String plugins(boolean root, Failure failure) {
    StringBuilder plugins = new StringBuilder();
    if (root) {
      for (String one : List.of("gate", "routing")) {
        plugins.append(
            plugin(
                "io.github.gatehouse-maven",
                one + "-maven-plugin",
                version,
                "<extensions>true</extensions>"));
      }
    }
    plugins.append(plugin("org.apache.maven.plugins", "maven-resources-plugin", "3.5.0", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.15.0", ""));
    plugins.append(plugin("org.apache.maven.plugins", "maven-jar-plugin", "3.5.1", ""));
    String timeout =
        failure == Failure.TEST_NEVER_ENDS
            ? "5"
            : failure == Failure.MOJO_CONFIGURED_WRONGLY ? "soon" : "60";
    plugins.append(
        plugin(
            "org.apache.maven.plugins",
            "maven-surefire-plugin",
            "3.5.6",
            "<configuration><forkedProcessTimeoutInSeconds>"
                + timeout
                + "</forkedProcessTimeoutInSeconds></configuration>"));
    if (failure != null) {
      plugins.append(spoiling(failure));
    }
    return plugins.toString();
  }

  private static String spoiling(Failure failure) {
    return switch (failure) {
      case NO_SUCH_PLUGIN ->
          plugin("example", "nowhere-maven-plugin", "1", executions("process-classes", "run", ""));
      case RULE_FAILS ->
          plugin(
              "org.apache.maven.plugins",
              "maven-enforcer-plugin",
              "3.6.2",
              executions("validate", "enforce", "<rules><alwaysFail/></rules>"));
      case MOJO_FAILS ->
          plugin(
              "org.apache.maven.plugins",
              "maven-antrun-plugin",
              "3.2.0",
              executions("process-classes", "run", "<target><fail message=\"planted\"/></target>"));
      case MOJO_OUT_OF_MEMORY ->
          plugin(
              "org.codehaus.gmavenplus",
              "gmavenplus-plugin",
              "4.3.1",
              executions(
                      "process-classes",
                      "execute",
                      "<scripts><script>throw new OutOfMemoryError('planted')</script></scripts>")
                  + "<dependencies><dependency><groupId>org.apache.groovy</groupId><artifactId>groovy</artifactId>"
                  + "<version>4.0.32</version></dependency></dependencies>");
      default -> "";
    };
  }

  private static String executions(String phase, String goal, String configuration) {
    return "<executions><execution><phase>"
        + phase
        + "</phase><goals><goal>"
        + goal
        + "</goal></goals><configuration>"
        + configuration
        + "</configuration></execution></executions>";
  }

  private static String plugin(String group, String artifact, String version, String rest) {
    return "<plugin><groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId><version>"
        + version
        + "</version>"
        + rest
        + "</plugin>\n";
  }

  private static String pom(String artifact, String head, String plugins, String dependencies) {
    return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n"
               + "<modelVersion>4.0.0</modelVersion>\n"
        + (head.startsWith("<parent>") ? head : "<groupId>example</groupId>")
        + "<artifactId>"
        + artifact
        + "</artifactId>\n<version>1</version>\n"
        + (head.startsWith("<parent>") ? "" : head)
        + "<properties><maven.compiler.release>17</maven.compiler.release>"
        + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>\n"
        + "<dependencies>"
        + dependencies
        + "</dependencies>\n<build><plugins>\n"
        + plugins
        + "</plugins></build>\n</project>\n";
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
