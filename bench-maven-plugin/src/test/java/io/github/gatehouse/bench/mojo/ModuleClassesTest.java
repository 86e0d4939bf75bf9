package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleClassesTest {
  @TempDir private Path top;

  private MavenProject benchmarks;

  @BeforeEach
  void modules() throws IOException {
    MavenProject words = module("words");
    MavenProject parser = module("parser");
    parser.addProjectReference(words);
    benchmarks = module("benchmarks");
    benchmarks.addProjectReference(parser);
  }

  @Test
  void theJarOfAModuleIsTheDirectoryThatItWasPackedFrom() throws Exception {
    Artifact direct = packed("parser", null, "parser/target/classes/A.class");
    Artifact indirect = packed("words", null, "words/target/classes/A.class");
    Artifact tests = packed("parser", "tests", "parser/target/test-classes/A.class");
    Artifact stranger = packed("stranger", null, "parser/target/classes/A.class");

    assertThat(testClassPath(direct, indirect, tests, stranger))
        .containsExactly(
            top.resolve("benchmarks/target/test-classes"),
            top.resolve("benchmarks/target/classes"),
            top.resolve("parser/target/classes"),
            top.resolve("words/target/classes"),
            top.resolve("parser/target/test-classes"),
            stranger.getFile().toPath());
  }

  @Test
  void aJarWhosePackagingAddedSomethingStaysAJar() throws Exception {
    Artifact shaded = packed("parser", null, "parser/target/classes/A.class");
    Files.delete(top.resolve("parser/target/classes/A.class"));
    Artifact changed = packed("words", null, "words/target/classes/A.class");
    Files.writeString(top.resolve("words/target/classes/A.class"), "other");

    assertThat(testClassPath(shaded, changed))
        .endsWith(shaded.getFile().toPath(), changed.getFile().toPath());
  }

  @Test
  void aModuleThatIsNotPackagedIsADirectoryAlready() throws Exception {
    Artifact compiled = packed("parser", null, "parser/target/classes/A.class");
    compiled.setFile(top.resolve("parser/target/classes").toFile());

    assertThat(testClassPath(compiled)).endsWith(top.resolve("parser/target/classes"));
  }

  private List<Path> testClassPath(Artifact... artifacts) throws Exception {
    benchmarks.setArtifacts(new LinkedHashSet<>(Arrays.asList(artifacts)));
    return new OwnBenchmarks(benchmarks, null, null)
        .testClassPath().stream().map(Path::of).toList();
  }

  /** Writes one file and a jar with it. */
  private Artifact packed(String module, String classifier, String file) throws IOException {
    Path path = top.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "code");
    Path jar = top.resolve(module + (classifier == null ? "" : "-" + classifier) + ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      out.putNextEntry(new ZipEntry(path.getFileName().toString()));
      out.write(Files.readAllBytes(path));
    }
    Artifact artifact = artifact(module, classifier);
    artifact.setFile(jar.toFile());
    return artifact;
  }

  private MavenProject module(String name) {
    MavenProject module = new MavenProject();
    module.setGroupId("example");
    module.setArtifactId(name);
    module.setVersion("1.0");
    module.setArtifact(artifact(name, null));
    module.getBuild().setOutputDirectory(top.resolve(name + "/target/classes").toString());
    module.getBuild().setTestOutputDirectory(top.resolve(name + "/target/test-classes").toString());
    return module;
  }

  private static Artifact artifact(String name, String classifier) {
    DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
    handler.setAddedToClasspath(true);
    String type = classifier == null ? "jar" : "test-jar";
    return new DefaultArtifact("example", name, "1.0", "test", type, classifier, handler);
  }
}
