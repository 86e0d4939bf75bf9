import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs all gates on a checkout of any Maven project, and holds what they count against what the
 * tools themselves say: Surefire's and Failsafe's summaries, {@code dependency:list}, Spotless'
 * summary or google-java-format's list of files, SpotBugs' total, PIT's statistics.
 *
 * <pre>
 * java src/matrix/ToolCounts.java VERSION WORK-DIRECTORY MAVEN-HOME CHECKOUT [MAVEN-ARGUMENT...]
 * </pre>
 *
 * The gates of that VERSION must be installed. Arguments go to Maven, such as {@code
 * -Dgate.mutation.scope=org/example/A.java} or {@code -Drat.skip}. The table goes to standard
 * output; the exit code is the number of counts that differ, 100 where a command failed.
 */
final class ToolCounts {
  private static final int LIMIT_MINUTES = 30;
  private static final String FORMATTER = "1.28.0";
  private static final String DEPENDENCIES =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

  private final Path maven;
  private final Path checkout;
  private final Path work;
  private final List<String> arguments;
  private int differing;

  private ToolCounts(Path maven, Path checkout, Path work, List<String> arguments) {
    this.maven = maven;
    this.checkout = checkout;
    this.work = work;
    this.arguments = arguments;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 4) {
      System.err.println(
          "java src/matrix/ToolCounts.java VERSION WORK-DIRECTORY MAVEN-HOME CHECKOUT"
              + " [MAVEN-ARGUMENT...]");
      System.exit(100);
    }
    Path checkout = Path.of(arguments[3]).toRealPath();
    Path work = Path.of(arguments[1]).toAbsolutePath().resolve(checkout.getFileName());
    Files.createDirectories(work);
    ToolCounts counts =
        new ToolCounts(
            Path.of(arguments[2]).toAbsolutePath().resolve("bin/mvn"),
            checkout,
            work,
            List.of(arguments).subList(4, arguments.length));
    System.exit(Math.min(99, counts.run(arguments[0])));
  }

  private int run(String version) throws Exception {
    String log =
        maven(
            "gates",
            "io.github.gatehouse-maven:gate-maven-plugin:" + version + ":run",
            "-Dgate.format.style=google",
            "-Dgate.features.skip",
            "-Dgate.enforce=false");
    System.out.println(
        "| " + checkout.getFileName() + " | by the tool | by the gate | |\n|---|---|---|---|");
    tests(log);
    dependencies();
    format(log);
    spotBugs();
    mutants();
    return differing;
  }

  private void row(String what, long tool, long gate) {
    differing += tool == gate ? 0 : 1;
    System.out.printf(
        "| %s | %d | %d | %s |%n", what, tool, gate, tool == gate ? "equal" : "DIFFERS");
  }

  /** Each module's summary, which alone has no time. */
  private void tests(String log) throws IOException {
    Matcher summary =
        Pattern.compile(
                "Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)(?:, Flakes:"
                    + " \\d+)?\\s*$",
                Pattern.MULTILINE)
            .matcher(plain(log));
    long run = 0;
    long bad = 0;
    long skipped = 0;
    while (summary.find()) {
      run += Long.parseLong(summary.group(1));
      bad += Long.parseLong(summary.group(2)) + Long.parseLong(summary.group(3));
      skipped += Long.parseLong(summary.group(4));
    }
    List<String> receipts = receipts("tests");
    row("test cases run", run - skipped, sum(receipts, "passed") + sum(receipts, "failed"));
    row("failed", bad, sum(receipts, "failed"));
    row("skipped", skipped, sum(receipts, "skipped"));
  }

  private void dependencies() throws Exception {
    Path list = work.resolve("dependencies.txt");
    Files.deleteIfExists(list);
    // Modules that need each other must be made in the same build.
    maven(
        "dependencies",
        "test-compile",
        DEPENDENCIES + ":list",
        "-DoutputFile=" + list,
        "-DappendOutput=true",
        "-DincludeScope=test");
    Set<String> own = modules();
    Set<String> all = new TreeSet<>();
    for (String line : Files.readAllLines(list)) {
      Matcher artifact =
          Pattern.compile("^ {3}(\\S+):(compile|runtime|provided|test|system)\\b")
              .matcher(plain(line));
      if (artifact.find()
          && own.stream().noneMatch(one -> artifact.group(1).startsWith(one + ":"))) {
        all.add(artifact.group(1));
      }
    }
    row("dependencies", all.size(), sum(receipts("security"), "dependencies"));
  }

  private Set<String> modules() throws IOException {
    Set<String> modules = new TreeSet<>();
    for (String receipt : receipts("build")) {
      Matcher module = Pattern.compile("\"module\" : \"([^\"]+)\"").matcher(receipt);
      if (module.find()) {
        modules.add(module.group(1));
      }
    }
    return modules;
  }

  private void format(String log) throws Exception {
    List<String> receipts = receipts("format");
    Matcher spotless =
        Pattern.compile("Spotless\\.\\w+ is keeping (\\d+) files clean - (\\d+) needs changes")
            .matcher(plain(log));
    long files = 0;
    long violations = 0;
    boolean any = false;
    while (spotless.find()) {
      any = true;
      files += Long.parseLong(spotless.group(1));
      violations += Long.parseLong(spotless.group(2));
    }
    if (!any) {
      List<String> sources = sources();
      files = sources.size();
      violations = toFormat(sources);
    }
    row("files", files, sum(receipts, "files"));
    row("files to format", violations, sum(receipts, "violations"));
  }

  private List<String> sources() throws IOException {
    List<String> files = new ArrayList<>();
    for (String module : modules(checkout)) {
      for (String root : List.of("src/main/java", "src/test/java")) {
        Path sources = Path.of(module).resolve(root);
        if (Files.isDirectory(sources)) {
          try (Stream<Path> tree = Files.walk(sources)) {
            tree.filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> files.add(file.toString()));
          }
        }
      }
    }
    return files;
  }

  private long toFormat(List<String> files) throws Exception {
    // In every module: -N would contradict a -pl among the arguments.
    maven(
        "formatter",
        DEPENDENCIES + ":copy",
        "-Dartifact=com.google.googlejavaformat:google-java-format:" + FORMATTER + ":jar:all-deps",
        "-DoutputDirectory=" + work);
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    Path list = Files.write(work.resolve("files.txt"), files);
    command.addAll(
        List.of(
            "-jar",
            work.resolve("google-java-format-" + FORMATTER + "-all-deps.jar").toString(),
            "--dry-run",
            "@" + list));
    String changed = output("google-java-format", command, false);
    return changed.lines().filter(line -> line.endsWith(".java")).count();
  }

  /** Directories of modules that the gates were in. */
  private static Set<String> modules(Path checkout) throws IOException {
    Set<String> modules = new TreeSet<>();
    try (Stream<Path> tree = Files.walk(checkout)) {
      tree.filter(file -> file.endsWith("target/gatehouse/receipts/build.json"))
          .forEach(
              file -> modules.add(file.getParent().getParent().getParent().getParent().toString()));
    }
    return modules;
  }

  private void spotBugs() throws IOException {
    long total = 0;
    boolean any = false;
    for (Path report : named("target/spotbugsXml.xml")) {
      Matcher bugs =
          Pattern.compile("total_bugs=[\"'](\\d+)[\"']").matcher(Files.readString(report));
      if (bugs.find()) {
        any = true;
        total += Long.parseLong(bugs.group(1));
      }
    }
    if (any) {
      long gate = 0;
      for (String receipt : receipts("lint")) {
        Matcher run =
            Pattern.compile("\"tool\" : \"spotbugs\"[^}]*?\"warnings\" : \\{([^}]*)\\}")
                .matcher(receipt);
        while (run.find()) {
          gate += numbers(run.group(1));
        }
      }
      row("SpotBugs' findings", total, gate);
    }
  }

  private void mutants() throws IOException {
    long generated = 0;
    long killed = 0;
    for (Path report : named("mutations.xml")) {
      String xml = Files.readString(report);
      generated += Pattern.compile("<mutation ").matcher(xml).results().count();
      killed += Pattern.compile("<mutation detected='true'").matcher(xml).results().count();
    }
    List<String> receipts = receipts("mutation");
    row("mutants", generated, sum(receipts, "examined"));
    row("mutants detected", killed, sum(receipts, "killed"));
  }

  private List<Path> named(String end) throws IOException {
    try (Stream<Path> tree = Files.walk(checkout)) {
      return tree.filter(file -> file.endsWith(end)).toList();
    }
  }

  private List<String> receipts(String gate) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : named("target/gatehouse/receipts/" + gate + ".json")) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static long sum(List<String> receipts, String member) {
    long sum = 0;
    for (String receipt : receipts) {
      Matcher number = Pattern.compile("\"" + member + "\" : (\\d+)").matcher(receipt);
      while (number.find()) {
        sum += Long.parseLong(number.group(1));
      }
    }
    return sum;
  }

  private static long numbers(String members) {
    return Pattern.compile(": (\\d+)")
        .matcher(members)
        .results()
        .mapToLong(one -> Long.parseLong(one.group(1)))
        .sum();
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private String maven(String name, String... goals) throws Exception {
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp"));
    command.addAll(List.of(goals));
    command.addAll(arguments);
    return output(name, command, !name.equals("gates"));
  }

  private String output(String name, List<String> command, boolean demanded) throws Exception {
    Path log = work.resolve(name + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(name + " did not end; " + log);
    }
    if (demanded && process.exitValue() != 0) {
      System.err.println(name + " failed: " + log);
      System.exit(100);
    }
    return Files.readString(log);
  }
}
