package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.StoredSide;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Stores a module's benchmarks, ready to run: what {@code bench:ab} has a second Maven do in the
 * working tree of the base.
 */
@Mojo(name = "side", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class SideMojo extends AbstractMojo {
  /** Says to every goal of this plugin that it runs in the base of a comparison. */
  static final String DIRECTORY = "bench.side";

  static final String MODULE = "bench.side.module";

  /** Stores nothing where true. */
  @Parameter(property = "bench.side.skip", defaultValue = "false")
  private boolean skip;

  /** Directory to store into. */
  @Parameter(property = DIRECTORY, required = true)
  private File directory;

  /** Directory of the module that is meant, from where Maven was started; others do nothing. */
  @Parameter(property = MODULE, defaultValue = ".")
  private String module;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  // Deprecated by the plugin tools, and still what every Maven from 3.6.3 to 4 reads.
  @SuppressWarnings("deprecation")
  @Component
  private ToolchainManager toolchains;

  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repository;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip || !isMeant()) {
      getLog().debug("not the module that is compared");
      return;
    }
    try {
      Path built = Path.of(session.getExecutionRootDirectory()).toRealPath();
      new StoredSide(directory.toPath()).write(material(), built);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted", e);
    }
  }

  private boolean isMeant() {
    Path meant = Path.of(session.getExecutionRootDirectory()).resolve(module).normalize();
    return project.getBasedir().toPath().normalize().equals(meant);
  }

  private Material material() throws IOException, InterruptedException, MojoExecutionException {
    ClassPaths classPaths =
        new ClassPaths(pluginArtifacts, repository, session.getRepositorySession());
    Optional<Material> material =
        new OwnBenchmarks(project, classPaths, JdkChoice.of(toolchains, session))
            .prepare(Path.of(project.getBuild().getDirectory()).resolve("gatehouse/bench/side"));
    return material.orElse(Material.nothing());
  }
}
