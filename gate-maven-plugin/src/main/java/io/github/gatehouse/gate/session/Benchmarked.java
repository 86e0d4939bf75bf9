package io.github.gatehouse.gate.session;

import java.nio.file.Files;
import org.apache.maven.project.MavenProject;

/** Whether a module has JMH benchmarks. */
public final class Benchmarked {
  private Benchmarked() {}

  /** True where it depends on JMH or has {@code src/jmh/java}. */
  public static boolean is(MavenProject project) {
    boolean jmh =
        project.getDependencies().stream()
            .anyMatch(
                one ->
                    "org.openjdk.jmh".equals(one.getGroupId())
                        && "jmh-core".equals(one.getArtifactId()));
    return jmh || Files.isDirectory(ModuleDirectory.of(project).resolve("src/jmh/java"));
  }
}
