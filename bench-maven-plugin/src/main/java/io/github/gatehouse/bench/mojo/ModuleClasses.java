package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.side.JarTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/**
 * The directories that jars of this build's other modules were packed from. A base is compiled and
 * not packaged: with a jar on one side and a directory on the other nothing would be the same.
 */
final class ModuleClasses {
  private static final Set<String> PACKED = Set.of("jar", "test-jar");
  private static final String TESTS = "tests";

  private final Map<String, MavenProject> modules = new HashMap<>();

  ModuleClasses(MavenProject project) {
    add(project);
  }

  private void add(MavenProject project) {
    for (MavenProject module : project.getProjectReferences().values()) {
      String key = key(module.getArtifact());
      if (modules.putIfAbsent(key, module) == null) {
        add(module);
      }
    }
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
  }

  /**
   * Where the classes of an artifact are: the directory of a module where that holds all that the
   * jar holds, else the artifact's own file. Packaging may have added classes, or changed them.
   *
   * @throws IOException if jar or directory cannot be read
   */
  Path of(Artifact artifact) throws IOException {
    Path file = artifact.getFile().toPath();
    MavenProject module = modules.get(key(artifact));
    if (module == null || !PACKED.contains(artifact.getType()) || !Files.isRegularFile(file)) {
      return file;
    }
    Build build = module.getBuild();
    boolean tests = TESTS.equals(artifact.getClassifier());
    Path classes = Path.of(tests ? build.getTestOutputDirectory() : build.getOutputDirectory());
    return JarTree.isIn(file, classes) ? classes : file;
  }
}
