package io.github.gatehouse.bench.mojo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** A second Maven that builds as this one does, elsewhere and without Gatehouse. */
final class ChildMaven {
  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final Pattern DEBUGGER = Pattern.compile("-(agentlib:jdwp|Xrunjdwp|Xdebug)\\S*");

  /** Properties that say how Gatehouse or Maven itself is to run, not what is built. */
  private static final Pattern OURS = Pattern.compile("(bench|gate|routing|session)\\..*");

  private static final String POM = "pom.xml";
  private static final String REPOSITORY = "maven.repo.local";

  private final MavenSession session;
  private final MavenExecutionRequest own;

  ChildMaven(MavenSession session) {
    this.session = session;
    this.own = session.getRequest();
  }

  /**
   * The command line that compiles a module with its tests and stores it as a side.
   *
   * @param module its directory, from where Maven is started
   * @param side where it is to be stored
   */
  List<String> command(String module, Path side) {
    List<String> words = new ArrayList<>();
    words.add(executable().toString());
    words.addAll(List.of("--batch-mode", "--no-transfer-progress", "--file", pom()));
    words.addAll(List.of("--projects", module, "--also-make"));
    if (own.isOffline()) {
      words.add("--offline");
    }
    file(words, "--settings", own.getUserSettingsFile());
    file(words, "--global-settings", own.getGlobalSettingsFile());
    file(words, "--toolchains", own.getUserToolchainsFile());
    if (!profiles().isEmpty()) {
      words.add("--activate-profiles");
      words.add(String.join(",", profiles()));
    }
    words.add("-D" + REPOSITORY + "=" + own.getLocalRepositoryPath());
    properties().forEach((name, value) -> words.add("-D" + name + "=" + value));
    for (String skip : List.of("skipTests", "bench.skip", "gate.skip", "routing.skip")) {
      words.add("-D" + skip + "=true");
    }
    words.add("-D" + SideMojo.DIRECTORY + "=" + side);
    words.add("-D" + SideMojo.MODULE + "=" + module);
    words.addAll(List.of("test-compile", Goals.command("side")));
    return words;
  }

  /** What of this session changes what is built, beside the commit. */
  List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add(session.getSystemProperties().getProperty("maven.version", ""));
    flags.add(pom());
    flags.addAll(profiles());
    properties().forEach((name, value) -> flags.add(name + "=" + value));
    return flags;
  }

  /** A short life: the optimising compiler costs more than it gives. No debugger waits for it. */
  Map<String, Optional<String>> environment() {
    String options = session.getSystemProperties().getProperty("env.MAVEN_OPTS", "");
    String shortLived = DEBUGGER.matcher(options).replaceAll("") + " -XX:TieredStopAtLevel=1";
    return Map.of(
        "JAVA_HOME", Optional.of(System.getProperty("java.home")),
        "MAVEN_OPTS", Optional.of(shortLived.strip()),
        "MAVEN_TERMINATE_CMD", Optional.of("on"),
        "MAVEN_ARGS", Optional.empty(),
        "MAVEN_BASEDIR", Optional.empty(),
        "MAVEN_DEBUG_OPTS", Optional.empty());
  }

  private Path executable() {
    String home = session.getSystemProperties().getProperty("maven.home");
    return Path.of(home, "bin", WINDOWS ? "mvn.cmd" : "mvn");
  }

  private String pom() {
    return own.getPom() == null ? POM : own.getPom().getName();
  }

  /**
   * True where it would find a module: its POM is named as on this command line, or as modules name
   * theirs.
   *
   * @param directory to be started in
   * @param module its directory, from there
   */
  boolean finds(Path directory, String module) {
    File file = session.getCurrentProject().getFile();
    List<String> names =
        module.equals(".") ? List.of(pom()) : List.of(POM, file == null ? POM : file.getName());
    return names.stream().map(directory.resolve(module)::resolve).anyMatch(Files::isRegularFile);
  }

  private static void file(List<String> words, String option, File file) {
    if (file != null && Files.isRegularFile(file.toPath())) {
      words.add(option);
      words.add(file.toString());
    }
  }

  private List<String> profiles() {
    List<String> profiles = new ArrayList<>(own.getActiveProfiles());
    own.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
    return profiles;
  }

  private SortedMap<String, String> properties() {
    Properties all = own.getUserProperties();
    SortedMap<String, String> kept = new TreeMap<>();
    for (String name : all.stringPropertyNames()) {
      if (!OURS.matcher(name).matches() && !name.equals(REPOSITORY)) {
        kept.put(name, all.getProperty(name));
      }
    }
    return kept;
  }
}
