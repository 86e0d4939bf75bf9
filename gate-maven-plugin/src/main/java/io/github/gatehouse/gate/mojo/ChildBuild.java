package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.Invoker;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A second Maven on the same project, started as the first one was, with our extensions. */
final class ChildBuild {
  /** Tells the child that it is one. */
  static final String GUARD = "gate.run";

  private static final int SECONDS_TO_END = 10;
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
    Thread end = new Thread(ChildBuild::endChildren, "gatehouse-run-end");
    Runtime.getRuntime().addShutdownHook(end);
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
      forget(end);
    }
  }

  private static void endChildren() {
    List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
    children.forEach(ProcessHandle::destroy);
    CompletableFuture<?>[] ends =
        children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, SECONDS_TO_END, TimeUnit.SECONDS)
        .thenRun(() -> children.forEach(ProcessHandle::destroyForcibly))
        .join();
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException running) {
      // This JVM is about to end, and the hook is at work: there is nothing to forget.
      return;
    }
  }

  private Invoker invoker() {
    Invoker invoker = new DefaultInvoker();
    invoker.setMavenHome(new File(session.getSystemProperties().getProperty("maven.home")));
    return invoker;
  }

  private InvocationRequest request(List<File> extensions) {
    MavenExecutionRequest own = session.getRequest();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(new File(own.getBaseDirectory()));
    request.setPomFile(own.getPom());
    request.addArgs(goals);
    request.setProfiles(profiles(own));
    request.setProperties(properties(own, extensions));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setLocalRepositoryDirectory(own.getLocalRepositoryPath());
    request.setOffline(own.isOffline());
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setReactorFailureBehavior(InvocationRequest.ReactorFailureBehavior.FailAtEnd);
    request.setProjects(own.getSelectedProjects());
    request.setAlsoMake(makes(own, MavenExecutionRequest.REACTOR_MAKE_UPSTREAM));
    request.setAlsoMakeDependents(makes(own, MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM));
    if (own.getUserSettingsFile() != null && own.getUserSettingsFile().isFile()) {
      request.setUserSettingsFile(own.getUserSettingsFile());
    }
    if (own.getDegreeOfConcurrency() > 1) {
      request.setThreads(Integer.toString(own.getDegreeOfConcurrency()));
    }
    // Maven 4 would put its own prefix before every line that goes through System.out.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    request.setOutputHandler(out::println);
    request.setErrorHandler(out::println);
    return request;
  }

  private static boolean makes(MavenExecutionRequest own, String behavior) {
    return List.of(behavior, MavenExecutionRequest.REACTOR_MAKE_BOTH)
        .contains(String.valueOf(own.getMakeBehavior()));
  }

  private static List<String> profiles(MavenExecutionRequest own) {
    List<String> profiles = new ArrayList<>(own.getActiveProfiles());
    own.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
    return profiles;
  }

  private Properties properties(MavenExecutionRequest own, List<File> extensions) {
    Properties properties = new Properties();
    properties.setProperty("bench.suite", "project");
    properties.setProperty("bench.quick", Boolean.toString(quick));
    properties.putAll(own.getUserProperties());
    String path =
        extensions.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    // An IDE may have extensions of its own there.
    String others = own.getUserProperties().getProperty(EXTENSIONS, "");
    properties.setProperty(
        EXTENSIONS, others.isEmpty() ? path : others + File.pathSeparator + path);
    properties.setProperty(GUARD, "true");
    return properties;
  }
}
