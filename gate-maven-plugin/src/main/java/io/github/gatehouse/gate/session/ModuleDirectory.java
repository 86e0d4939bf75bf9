package io.github.gatehouse.gate.session;

import java.nio.file.Path;
import java.util.Collection;
import org.apache.maven.project.MavenProject;

/**
 * Where a module lies, which is where it lay when the session began. A plugin that puts another POM
 * in a module's place, as shading does with its reduced one, moves {@code project.basedir} with it,
 * and not the module.
 */
public final class ModuleDirectory {
  private static final String KEY = "gatehouse.directory";

  private ModuleDirectory() {}

  /** To be called before any plugin runs; of projects without a file there is nothing to keep. */
  static void remember(Collection<MavenProject> projects) {
    for (MavenProject project : projects) {
      if (project.getBasedir() != null) {
        project.setContextValue(KEY, project.getBasedir().toPath());
      }
    }
  }

  /** The directory of a module that has one. */
  public static Path of(MavenProject project) {
    return project.getContextValue(KEY) instanceof Path known
        ? known
        : project.getBasedir().toPath();
  }
}
