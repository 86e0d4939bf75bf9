package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.ab.AbRequest;
import io.github.gatehouse.bench.ab.AbSession;
import io.github.gatehouse.bench.bisect.Commit;
import io.github.gatehouse.bench.bisect.Compared;
import io.github.gatehouse.bench.bisect.NoBenchmark;
import io.github.gatehouse.bench.bisect.Oracle;
import io.github.gatehouse.bench.bisect.Verdicts;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.planning.Identical;
import io.github.gatehouse.bench.planning.Preparation;
import io.github.gatehouse.bench.planning.Ready;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.PreparedSide;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Builds a commit and measures it against the good one, in pairs.
 *
 * @param good that all others are compared with
 * @param controls class path of the plugin's own control benchmark
 * @param minutes of measuring one commit
 * @param output directory of all steps
 * @param working directory that benchmarks run in
 */
record PairOracle(
    PreparedSide good,
    CommitSide commits,
    JavaHome javaHome,
    List<Path> controls,
    Selection selection,
    List<String> jvmArgs,
    ErrorBudget budget,
    int minutes,
    long seed,
    Path output,
    Path working,
    Log log)
    implements Oracle {
  /** The last look at which a benchmark can be decided. */
  private static final int MOST_PAIRS = 45;

  private static final int SHORT = 12;

  @Override
  public Compared ask(Commit commit, double falseAlarmRate)
      throws IOException, InterruptedException {
    PreparedSide side;
    try {
      side = commits.side(new BaseName.Ref(commit.id().substring(0, SHORT)));
    } catch (IOException | MojoExecutionException e) {
      return Compared.skipped(e.getMessage().lines().findFirst().orElse("it does not build"));
    }
    if (side.material().isNothing()) {
      if (good.material().isNothing()) {
        throw new NoBenchmark();
      }
      return Compared.skipped("it has no such module, or no benchmark");
    }
    AbRequest request = request(side, commit, falseAlarmRate);
    return Verdicts.of(
        request.benchmarks(),
        Judge.of(new AbSession(InstantSource.system(), log::debug).run(request)));
  }

  private AbRequest request(PreparedSide side, Commit commit, double falseAlarmRate)
      throws IOException, InterruptedException {
    Path step = output.resolve(commit.id().substring(0, SHORT));
    Ready ready =
        new Preparation(javaHome, step, working, new SplittableRandom(seed), jvmArgs, log::debug)
            .prepare(good, side, OwnIds::new, selection, Identical.CLEAR);
    Verdicts.only(ready.plans());
    return new AbRequest(
        javaHome,
        ready.base(),
        ready.head(),
        ready.copy(),
        controls,
        Suite.PROJECT,
        ready.ids(),
        ready.plans(),
        new ErrorBudget(falseAlarmRate, budget.tolerance(), budget.detect(), budget.power()),
        jvmArgs,
        Duration.ofMinutes(minutes),
        MOST_PAIRS,
        seed,
        Shard.whole(),
        step,
        working,
        Optional.empty());
  }
}
