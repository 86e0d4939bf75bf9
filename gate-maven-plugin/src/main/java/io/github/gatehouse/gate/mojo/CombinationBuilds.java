package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.BuildAnswer;
import io.github.gatehouse.gate.features.Combination;
import io.github.gatehouse.gate.features.CombinationBuild;
import io.github.gatehouse.gate.features.CombinationLogs;
import io.github.gatehouse.gate.features.MavenLog;
import io.github.gatehouse.gate.fork.CommandFork;
import io.github.gatehouse.gate.fork.LiveTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;

/** Builds combinations with a Maven of their own, each in a fresh copy of the tree. */
final class CombinationBuilds implements CombinationBuild {
  /** What a shell says of a program that a signal has ended: interrupted, killed, terminated. */
  private static final Set<Integer> SIGNALS = Set.of(130, 137, 143);

  private final FeatureTrees trees;
  private final CombinationCommand command;
  private final MavenCommand maven;
  private final CombinationLogs logs;
  private final LiveTrees live;
  private final InstantSource clock;
  private final Log log;

  CombinationBuilds(
      FeatureTrees trees,
      CombinationCommand command,
      MavenCommand maven,
      CombinationLogs logs,
      LiveTrees live,
      InstantSource clock,
      Log log) {
    this.trees = trees;
    this.command = command;
    this.maven = maven;
    this.logs = logs;
    this.live = live;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public BuildAnswer build(Combination combination, Duration limit)
      throws IOException, InterruptedException {
    Instant start = clock.instant();
    Path tree = trees.fresh();
    try {
      Path file = logs.begin(combination, command.shown(combination));
      Path directory = trees.directory(tree);
      CommandFork fork =
          new CommandFork(
              command.in(directory, combination), directory, maven.environment(), file, limit);
      BuildAnswer answer = answer(fork.run(live), limit, file, tree);
      Duration took = Duration.between(start, clock.instant());
      String line = logs.end(combination, answer, took);
      log.info("features: " + line + " (" + file + ")");
      return answer;
    } finally {
      trees.drop(tree);
    }
  }

  private static BuildAnswer answer(CommandFork.Answer ended, Duration limit, Path file, Path tree)
      throws IOException {
    switch (ended.end()) {
      case LATE:
        return BuildAnswer.unknown("no end after " + limit.toSeconds() + " s");
      case LOUD:
        return BuildAnswer.unknown("more than " + CommandFork.MOST_BYTES + " bytes of output");
      default:
        break;
    }
    if (ended.exit() == 0) {
      return BuildAnswer.GOOD;
    }
    if (SIGNALS.contains(ended.exit())) {
      return BuildAnswer.unknown("ended from outside, exit code " + ended.exit());
    }
    return new MavenLog(CombinationLogs.last(file), tree.toString()).answer();
  }
}
