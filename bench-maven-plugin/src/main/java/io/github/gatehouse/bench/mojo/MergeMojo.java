package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.merge.ShardMerge;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Joins what the shards of {@code bench:ab} measured on several machines into one recording, and
 * judges it as if one machine had measured all.
 */
@Mojo(
    name = "merge",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class MergeMojo extends AbstractMojo {
  /** Merges nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /** The {@code recording.jsonl} of each shard, in any order. */
  @Parameter(property = "bench.recordings", required = true)
  private List<File> recordings;

  /**
   * Fails the build on a regression, a broken or a vanished benchmark; the gates judge where false.
   */
  @Parameter(property = "bench.failOnRegression", defaultValue = "false")
  private boolean failOnRegression;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("nothing is merged (bench.skip)");
      return;
    }
    try {
      Recording merged = ShardMerge.of(sources());
      RunDirectory run = ModuleDirectory.run(session);
      run.clear();
      AtomicFile.write(run.recording(), RecordingJson.text(merged));
      getLog().info(recordings.size() + " recordings merged: " + merged.pairs().size() + " pairs");
      new PairsVerdict(session, getLog(), failOnRegression).of(merged);
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private List<ShardMerge.Source> sources() throws IOException {
    List<ShardMerge.Source> sources = new ArrayList<>();
    for (File file : recordings) {
      sources.add(
          new ShardMerge.Source(file.getPath(), RecordingJson.read(file.toPath(), getLog()::warn)));
    }
    return sources;
  }
}
