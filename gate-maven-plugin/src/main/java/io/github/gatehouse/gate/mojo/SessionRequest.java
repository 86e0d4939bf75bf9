package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.util.List;
import java.util.Properties;
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
   * The same settings, local repository, properties, modules and threads; profiles and goals are
   * left to the caller.
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
    request.setProjects(own.getSelectedProjects());
    request.setAlsoMake(makes(own, MavenExecutionRequest.REACTOR_MAKE_UPSTREAM));
    request.setAlsoMakeDependents(makes(own, MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM));
    if (own.getUserSettingsFile() != null && own.getUserSettingsFile().isFile()) {
      request.setUserSettingsFile(own.getUserSettingsFile());
    }
    if (own.getGlobalSettingsFile() != null && own.getGlobalSettingsFile().isFile()) {
      request.setGlobalSettingsFile(own.getGlobalSettingsFile());
    }
    if (own.getDegreeOfConcurrency() > 1) {
      request.setThreads(Integer.toString(own.getDegreeOfConcurrency()));
    }
    return request;
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
