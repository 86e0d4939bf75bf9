package io.github.gatehouse.gate.session;

import java.nio.file.Files;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Whether a module has JMH benchmarks. */
public final class Benchmarked {
  private Benchmarked() {}

  /** True where it depends on JMH or has {@code src/jmh/java}. */
  public static boolean is(MavenProject project) {
    for (Dependency one : project.getDependencies()) {
      if ("org.openjdk.jmh".equals(one.getGroupId()) && "jmh-core".equals(one.getArtifactId())) {
        return true;
      }
    }
    return Files.isDirectory(ModuleDirectory.of(project).resolve("src/jmh/java"));
  }
}
