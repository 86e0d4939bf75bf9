package io.github.gatehouse.routing.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** All modules of a session, the selected ones and the others, the root first. */
public final class Reactor {
  private Reactor() {}

  /** Empty where Maven was started outside a project. */
  public static List<MavenProject> projects(MavenSession session) {
    List<MavenProject> all = session.getAllProjects();
    List<MavenProject> known = all == null ? session.getProjects() : all;
    List<MavenProject> projects = new ArrayList<>();
    if (known != null) {
      known.stream().filter(MavenProject::isExecutionRoot).forEach(projects::add);
      known.stream().filter(one -> !one.isExecutionRoot()).forEach(projects::add);
    }
    // Outside a project Maven invents one that has no file.
    return projects.stream().filter(one -> one.getFile() != null).toList();
  }

  /** {@code groupId:artifactId} of each. */
  public static List<String> ids(List<MavenProject> projects) {
    return projects.stream().map(one -> one.getGroupId() + ":" + one.getArtifactId()).toList();
  }

  /** Base directory of each. */
  public static List<Path> directories(List<MavenProject> projects) {
    return projects.stream().map(one -> one.getBasedir().toPath()).toList();
  }
}
