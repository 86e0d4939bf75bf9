package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.report.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Renders the last comparison of {@code bench:ab} as one page that needs no network. */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class ReportMojo extends AbstractMojo {
  /** Renders nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("nothing is rendered (bench.skip)");
      return;
    }
    try {
      render(ModuleDirectory.run(session));
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void render(RunDirectory run) throws IOException {
    if (!Files.isRegularFile(run.recording())) {
      getLog().warn("nothing to render: " + run.recording() + " does not exist");
      getLog().warn("Fix: mvn verify " + Goals.command("ab"));
      return;
    }
    String version = Goals.version().orElse("");
    getLog().info("The report: " + ReportFile.write(run, version, getLog()::warn));
  }
}
