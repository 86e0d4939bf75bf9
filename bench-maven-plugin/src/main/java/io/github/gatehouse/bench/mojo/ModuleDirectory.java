package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where a module is and keeps its run; outside any project that is where Maven was started. */
final class ModuleDirectory {
  private ModuleDirectory() {}

  static Path of(MavenSession session) {
    MavenProject project = session.getCurrentProject();
    return project.getBasedir() == null
        ? Path.of(session.getExecutionRootDirectory()).toAbsolutePath()
        : project.getBasedir().toPath();
  }

  static RunDirectory run(MavenSession session) {
    MavenProject project = session.getCurrentProject();
    Path build =
        project.getBasedir() == null
            ? of(session).resolve("target")
            : Path.of(project.getBuild().getDirectory());
    return new RunDirectory(build.toAbsolutePath().resolve("gatehouse").resolve("bench"));
  }
}
