package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.bisect.Bisection;
import io.github.gatehouse.bench.bisect.Commit;
import io.github.gatehouse.bench.bisect.NoBenchmark;
import io.github.gatehouse.bench.bisect.Outcome;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Share;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.FileTree;
import io.github.gatehouse.receipts.git.FirstParentsCli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Finds the first commit that made one benchmark slower: builds commits between a good one and a
 * bad one, and measures each against the good one in pairs.
 */
@Mojo(
    name = "bisect",
    requiresProject = false,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class BisectMojo extends BenchmarkMojo {
  private static final double POWER = 0.95;

  /** A commit by any name that is as fast as it should be; an ancestor of the bad one. */
  @Parameter(property = "bench.good", required = true)
  private String good;

  /** A commit by any name that is slower. */
  @Parameter(property = "bench.bad", defaultValue = "HEAD")
  private String bad;

  /** Share of searches that may raise a false alarm, over all their comparisons together. */
  @Parameter(property = "bench.falseAlarmRate", defaultValue = "0.01")
  private String falseAlarmRate;

  /** Slowdown that is looked for; a commit is as fast as the good one when it is ruled out. */
  @Parameter(property = "bench.detect", defaultValue = "5%")
  private String detect;

  /** Slowdown that is accepted without a word. */
  @Parameter(property = "bench.tolerance", defaultValue = "1%")
  private String tolerance;

  /** Minutes of measuring one commit; one that is not decided by then is passed over. */
  @Parameter(property = "bench.maxTime", defaultValue = "10")
  private int maxTime;

  @Parameter(defaultValue = "${bench.cache}", readonly = true)
  private File cache;

  @Parameter(defaultValue = "${bench.seed}", readonly = true)
  private String seed;

  /** True where a module had the benchmark. */
  private boolean found;

  @Override
  String skipped() {
    return "nothing is searched (bench.skip)";
  }

  @Override
  boolean perModule() {
    return true;
  }

  @Override
  void run()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    ErrorBudget budget =
        new ErrorBudget(
            Share.parse("bench.falseAlarmRate", falseAlarmRate),
            Share.parse("bench.tolerance", tolerance),
            Share.parse("bench.detect", detect),
            POWER);
    Path working = ModuleDirectory.of(session());
    if (session().getCurrentProject().getBasedir() == null) {
      throw new MojoExecutionException(
          "a bisection builds commits of a project, and "
              + working
              + " is none\nFix: mvn -f <directory with a pom.xml> …");
    }
    List<Commit> commits =
        new FirstParentsCli(working)
            .between(good, bad).stream().map(c -> new Commit(c.id(), c.subject())).toList();
    Bisection bisection =
        new Bisection(commits, budget.falseAlarmRate(), oracle(budget, working), getLog()::info);
    try {
      Outcome outcome = bisection.search();
      found = true;
      report(outcome);
    } catch (NoBenchmark e) {
      String module = session().getCurrentProject().getArtifactId();
      getLog().info(module + " has no benchmark that bench.include selects: nothing is searched");
      if (!found && EachModule.isLast(session())) {
        throw e;
      }
    }
  }

  private PairOracle oracle(ErrorBudget budget, Path working)
      throws IOException, InterruptedException, MojoExecutionException {
    CommitSide commits = new CommitSide(session(), javaHome(), CommitSide.cache(cache), getLog());
    Path output = output().resolve("bisect");
    FileTree.delete(output);
    return new PairOracle(
        commits.side(new BaseName.Ref(good)),
        commits,
        javaHome(),
        classPaths().controls(),
        selection(),
        jvmArgs(),
        budget,
        maxTime,
        seed == null ? new SecureRandom().nextLong() : Long.parseLong(seed),
        output,
        working,
        getLog());
  }

  private void report(Outcome outcome) throws MojoFailureException {
    outcome.lines().forEach(getLog()::info);
    if (outcome.first().isEmpty()) {
      throw new MojoFailureException(outcome.problem());
    }
  }
}
