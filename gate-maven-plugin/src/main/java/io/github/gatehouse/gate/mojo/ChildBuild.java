package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.ProcessTree;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.Invoker;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A second Maven on the same project, started as the first one was, with our extensions. */
final class ChildBuild {
  /** Tells the child that it is one. */
  static final String GUARD = "gate.run";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String EXTENSIONS = "maven.ext.class.path";

  private final MavenSession session;
  private final List<String> goals;
  private final boolean quick;

  ChildBuild(MavenSession session, List<String> goals, boolean quick) {
    this.session = session;
    this.goals = goals;
    this.quick = quick;
  }

  /** Runs it to its end; its output goes where ours goes. */
  int run(List<File> extensions) throws MojoExecutionException {
    // Whoever ends this Maven means the build: its children end too, and say so in their decision.
    EndHook end = EndHook.of(() -> ProcessTree.ours().end(PATIENCE));
    try {
      InvocationResult result = invoker().execute(request(extensions));
      if (result.getExecutionException() != null) {
        throw new MojoExecutionException(
            "the second Maven could not be run", result.getExecutionException());
      }
      return result.getExitCode();
    } catch (MavenInvocationException e) {
      throw new MojoExecutionException("the second Maven could not be started", e);
    } finally {
      end.forget();
    }
  }

  private Invoker invoker() {
    Invoker invoker = new DefaultInvoker();
    invoker.setMavenHome(SessionRequest.mavenHome(session));
    return invoker;
  }

  private InvocationRequest request(List<File> extensions) {
    MavenExecutionRequest own = session.getRequest();
    InvocationRequest request = SessionRequest.of(session, new File(own.getBaseDirectory()));
    request.setPomFile(own.getPom());
    request.addArgs(goals);
    request.setProfiles(profiles(own));
    request.setProperties(properties(request.getProperties(), extensions));
    // Maven 4 would put its own prefix before every line that goes through System.out.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    request.setOutputHandler(out::println);
    request.setErrorHandler(out::println);
    return request;
  }

  private static List<String> profiles(MavenExecutionRequest own) {
    List<String> profiles = new ArrayList<>(own.getActiveProfiles());
    own.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
    return profiles;
  }

  private Properties properties(Properties handedDown, List<File> extensions) {
    Properties properties = new Properties();
    properties.setProperty("bench.suite", "project");
    properties.setProperty("bench.quick", Boolean.toString(quick));
    properties.putAll(handedDown);
    String path =
        extensions.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    // An IDE may have extensions of its own there.
    String others = handedDown.getProperty(EXTENSIONS, "");
    properties.setProperty(
        EXTENSIONS, others.isEmpty() ? path : others + File.pathSeparator + path);
    properties.setProperty(GUARD, "true");
    return properties;
  }
}
