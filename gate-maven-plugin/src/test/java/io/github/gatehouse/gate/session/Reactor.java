package io.github.gatehouse.gate.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A session of Maven with modules of its own: root first, in the order of the build. */
final class Reactor {
  final MavenSession session;
  final SessionFacts facts;
  private final List<MavenProject> projects = new ArrayList<>();

  /** A reactor below a directory, with modules {@code root} and those named. */
  Reactor(Path directory, Properties user, String... modules) throws IOException {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setLocalRepositoryPath(directory.resolve("repository").toFile());
    request.setUserProperties(user);
    request.setSystemProperties(new Properties());
    request.setGoals(List.of("verify"));
    request.setStartTime(new Date());
    session = session(request);
    projects.add(project(directory, "root"));
    for (String module : modules) {
      projects.add(project(directory.resolve(module), module));
    }
    projects.get(0).setExecutionRoot(true);
    session.setProjects(projects);
    session.setAllProjects(projects);
    facts = SessionFacts.of(session, InstantSource.system());
  }

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private static MavenSession session(DefaultMavenExecutionRequest request) {
    return new MavenSession(
        null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
  }

  private static MavenProject project(Path directory, String name) throws IOException {
    Model model = new Model();
    model.setGroupId("g");
    model.setArtifactId(name);
    model.setVersion("1");
    model.setPackaging("pom");
    model.setBuild(new Build());
    MavenProject project = new MavenProject(model);
    project.setFile(Files.createDirectories(directory).resolve("pom.xml").toFile());
    project.getBuild().setDirectory(directory.resolve("target").toString());
    return project;
  }

  MavenProject module(String name) {
    return projects.stream().filter(one -> one.getArtifactId().equals(name)).findFirst().get();
  }

  /** Maven says that a module is done. */
  void succeed(String name) {
    session.getResult().addBuildSummary(new BuildSuccess(module(name), 1));
  }
}
