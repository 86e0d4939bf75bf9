package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.invoker.CommandLineConfigurationException;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;
import org.apache.maven.shared.invoker.SystemOutLogger;
import org.apache.maven.shared.utils.cli.Commandline;

/** A second Maven as a process of ours, in a tree that is not the session's own. */
record MavenCommand(MavenSession session) {
  private static final Pattern DEBUGGER = Pattern.compile("-(agentlib:jdwp|Xrunjdwp|Xdebug)\\S*");

  /**
   * Program and arguments.
   *
   * @throws IOException if the request cannot be written as a command line
   */
  List<String> words(InvocationRequest request) throws IOException {
    MavenCommandLineBuilder builder = new MavenCommandLineBuilder();
    builder.setLogger(new SystemOutLogger());
    builder.setMavenHome(SessionRequest.mavenHome(session));
    try {
      Commandline line = builder.build(request);
      // The line as a whole is quoted for a shell; here there is none.
      List<String> words = new ArrayList<>(List.of(executable().getPath()));
      words.addAll(List.of(line.getArguments()));
      return words;
    } catch (CommandLineConfigurationException e) {
      throw new IOException("no command line for Maven", e);
    }
  }

  private File executable() {
    boolean windows = File.separatorChar == '\\';
    return new File(SessionRequest.mavenHome(session), windows ? "bin/mvn.cmd" : "bin/mvn");
  }

  /** The name of the POM that this session was started with. */
  String pom() {
    File pom = session.getRequest().getPom();
    return pom == null ? "pom.xml" : pom.getName();
  }

  /** A short life: the optimising compiler costs more than it gives. No debugger waits for it. */
  Map<String, Optional<String>> environment() {
    String own = session.getSystemProperties().getProperty("env.MAVEN_OPTS", "");
    String options = DEBUGGER.matcher(own).replaceAll("").strip();
    return Map.of(
        "JAVA_HOME", Optional.of(System.getProperty("java.home")),
        "MAVEN_OPTS", Optional.of((options + " -XX:TieredStopAtLevel=1").strip()),
        "MAVEN_TERMINATE_CMD", Optional.of("on"),
        "MAVEN_ARGS", Optional.empty(),
        "MAVEN_BASEDIR", Optional.empty(),
        "MAVEN_DEBUG_OPTS", Optional.empty());
  }
}
