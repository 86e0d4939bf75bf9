package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest;

/** What a second Maven is asked for, so that it runs as the first one does. */
final class SessionRequest {
  private SessionRequest() {}

  /** Directory of the Maven that is running. */
  static File mavenHome(MavenSession session) {
    return new File(session.getSystemProperties().getProperty("maven.home"));
  }

  /**
   * The same settings, toolchains, local repository, properties, modules and threads; profiles and
   * goals are left to the caller.
   *
   * @param directory to run in: the session's own, or its place in a copy
   */
  static InvocationRequest of(MavenSession session, File directory) {
    MavenExecutionRequest own = session.getRequest();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(directory);
    request.setProperties(properties(own));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setLocalRepositoryDirectory(own.getLocalRepositoryPath());
    request.setOffline(own.isOffline());
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setReactorFailureBehavior(InvocationRequest.ReactorFailureBehavior.FailAtEnd);
    request.setProjects(projects(own));
    request.setAlsoMake(makes(own, MavenExecutionRequest.REACTOR_MAKE_UPSTREAM));
    request.setAlsoMakeDependents(makes(own, MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM));
    if (isThere(own.getUserSettingsFile())) {
      request.setUserSettingsFile(own.getUserSettingsFile());
    }
    if (isThere(own.getGlobalSettingsFile())) {
      request.setGlobalSettingsFile(own.getGlobalSettingsFile());
    }
    if (isThere(own.getUserToolchainsFile())) {
      request.setToolchainsFile(own.getUserToolchainsFile());
    }
    if (own.getDegreeOfConcurrency() > 1) {
      request.setThreads(Integer.toString(own.getDegreeOfConcurrency()));
    }
    return request;
  }

  /** Settings files of this session that are there: the user's, then the global one. */
  static List<Path> settings(MavenSession session) {
    MavenExecutionRequest own = session.getRequest();
    return there(own.getUserSettingsFile(), own.getGlobalSettingsFile());
  }

  /** Toolchains files of this session that are there: the user's, then the global one. */
  static List<Path> toolchains(MavenSession session) {
    MavenExecutionRequest own = session.getRequest();
    return there(own.getUserToolchainsFile(), own.getGlobalToolchainsFile());
  }

  private static List<Path> there(File... files) {
    return Stream.of(files).filter(SessionRequest::isThere).map(File::toPath).toList();
  }

  private static boolean isThere(File file) {
    return file != null && file.isFile();
  }

  private static List<String> projects(MavenExecutionRequest own) {
    List<String> projects = new ArrayList<>(own.getSelectedProjects());
    own.getExcludedProjects().forEach(project -> projects.add("!" + project));
    return projects;
  }

  private static boolean makes(MavenExecutionRequest own, String behavior) {
    return List.of(behavior, MavenExecutionRequest.REACTOR_MAKE_BOTH)
        .contains(String.valueOf(own.getMakeBehavior()));
  }

  private static Properties properties(MavenExecutionRequest own) {
    Properties properties = new Properties();
    properties.putAll(own.getUserProperties());
    // Maven 4 notes there where this session runs.
    properties.keySet().removeIf(key -> key.toString().startsWith("session."));
    return properties;
  }
}
