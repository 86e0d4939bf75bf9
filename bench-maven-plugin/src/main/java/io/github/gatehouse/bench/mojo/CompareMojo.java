package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.BaselineName;
import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.budget.AllocationBudgets;
import io.github.gatehouse.bench.recording.Share;
import io.github.gatehouse.bench.table.ComparisonTable;
import io.github.gatehouse.bench.verdict.Budget;
import io.github.gatehouse.bench.verdict.Comparison;
import io.github.gatehouse.bench.verdict.Side;
import io.github.gatehouse.bench.verdict.Trust;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Judges the last run of {@code bench:run} against a named baseline, benchmark by benchmark. */
@Mojo(
    name = "compare",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class CompareMojo extends AbstractMojo {
  private static final Set<Verdict> BAD = Set.of(Verdict.REGRESSED, Verdict.BROKEN, Verdict.GONE);

  /** Compares nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /** Name of the baseline; {@code main} unless told otherwise. */
  @Parameter(property = "bench.baseline", defaultValue = "main")
  private String baseline;

  /** Directory of all baselines, one for the whole build. */
  @Parameter(
      property = "bench.baselines",
      defaultValue = "${session.executionRootDirectory}/.gatehouse/baselines")
  private File baselines;

  /**
   * Confidence of the two-sided intervals in per cent: 99 lets 1 in 200 unchanged ones look slower.
   */
  @Parameter(property = "bench.confidence", defaultValue = "99")
  private double confidence;

  /** Slowdown that is accepted without a word. */
  @Parameter(property = "bench.tolerance", defaultValue = "1%")
  private String tolerance;

  /** Slowdown that must be ruled out before a benchmark is cleared. */
  @Parameter(property = "bench.detect", defaultValue = "5%")
  private String detect;

  /**
   * Refuses to judge times of another machine, JVM or mode where true; compares anyway and says so
   * where false.
   */
  @Parameter(property = "bench.strict", defaultValue = "true")
  private boolean strict;

  /**
   * Fails the build on a regression, a broken or a vanished benchmark; the gates judge where false.
   */
  @Parameter(property = "bench.failOnRegression", defaultValue = "false")
  private boolean failOnRegression;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String module;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("nothing is compared (bench.skip)");
      return;
    }
    try {
      RunDirectory run = ModuleDirectory.run(session);
      RunDirectory stored = new BaselineName(baseline).in(baselines.toPath(), module);
      Files.deleteIfExists(run.comparison());
      if (ready(run, stored)) {
        judge(compare(run, stored));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private boolean ready(RunDirectory run, RunDirectory stored) {
    if (!run.exists()) {
      getLog().info("nothing to compare: " + run.run() + " does not exist");
      return false;
    }
    if (!stored.exists()) {
      getLog().warn("no baseline '" + baseline + "' is stored in " + stored.path());
      String name = baseline.equals("main") ? "" : " -Dbench.baseline=" + baseline;
      getLog().warn("Fix: mvn " + Goals.command("save") + name);
      return false;
    }
    return true;
  }

  private BenchComparison compare(RunDirectory run, RunDirectory stored) throws IOException {
    Side before = stored.read(baseline, SuiteIds::of);
    Side after = run.read("this run", SuiteIds::of);
    Budget budget =
        new Budget(
            confidence,
            100 * Share.parse("bench.tolerance", tolerance),
            100 * Share.parse("bench.detect", detect),
            strict);
    // Budgets come last: nobody accepts what breaks one.
    BenchComparison comparison = budgeted(accepted(Comparison.of(before, after, budget)), after);
    run.write(comparison);
    if (!strict) {
      Trust.of(before.run(), after.run())
          .doubt()
          .ifPresent(why -> getLog().warn("compared although (bench.strict=false): " + why));
    }
    if (before.run().resultsSha256().equals(after.run().resultsSha256())) {
      getLog().warn("the baseline is this very run: comparing it with itself proves nothing");
    }
    return comparison;
  }

  private BenchComparison budgeted(BenchComparison judged, Side after) throws IOException {
    AllocationBudgets budgets = AllocationBudgets.in(Path.of(session.getExecutionRootDirectory()));
    budgets
        .idle(module, after.measured())
        .forEach(id -> getLog().warn("a budget for what was not measured: " + id));
    return budgets.apply(judged, module, after.measured());
  }

  private BenchComparison accepted(BenchComparison judged) throws IOException {
    return AcceptedVerdicts.of(judged, session, module, getLog());
  }

  private void judge(BenchComparison comparison) throws MojoFailureException {
    ComparisonTable.lines(comparison).forEach(getLog()::info);
    List<String> bad =
        comparison.benchmarks().stream()
            .filter(verdict -> BAD.contains(verdict.verdict()) && verdict.accepted() == null)
            .map(verdict -> verdict.verdict() + " " + verdict.id())
            .toList();
    if (failOnRegression && !bad.isEmpty()) {
      throw new MojoFailureException(String.join("\n", bad));
    }
  }
}
