package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.CommandFork;
import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.gate.session.BaseRun;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.git.Worktrees;
import io.github.gatehouse.receipts.git.WorktreesCli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.invoker.InvocationRequest;

/**
 * Measures the base's mutants of one module with a Maven of its own, in a working tree of the
 * repository. That Maven keeps them where this one looks for them.
 */
final class BaseMutation implements BaseRun {
  /** For the checkout, and for compiling. */
  private static final Duration PREPARATION = Duration.ofMinutes(10);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A command line has room for so many names; for more all classes are measured. */
  private static final int MOST_NAMES = 200;

  /** Gates that a phase of the base's own POM would run on the way. */
  private static final List<String> OTHERS = List.of("freshness", "format", "lint");

  private final MavenSession session;
  private final MavenProject project;
  private final SessionFacts facts;
  private final Duration budget;
  private final Log log;

  BaseMutation(
      MavenSession session, MavenProject project, SessionFacts facts, Duration budget, Log log) {
    this.session = session;
    this.project = project;
    this.facts = facts;
    this.budget = budget;
    this.log = log;
  }

  @Override
  public void measure(String commit, SortedSet<String> sources)
      throws IOException, InterruptedException {
    Path top = facts.checkout().orElseThrow().root().toRealPath();
    Path scratch = Files.createTempDirectory("gatehouse-base").toRealPath();
    Path tree = scratch.resolve("tree");
    Worktrees worktrees = new WorktreesCli(top);
    LiveTrees live = new LiveTrees(PATIENCE);
    EndHook end = EndHook.of(() -> end(live, worktrees, tree));
    try {
      worktrees.add(tree, commit, PREPARATION);
      build(tree.resolve(top.relativize(facts.directory().toRealPath())), commit, sources, live);
    } finally {
      worktrees.remove(tree);
      Files.deleteIfExists(scratch);
      end.forget();
    }
  }

  private static void end(LiveTrees live, Worktrees worktrees, Path tree) {
    live.endAll();
    worktrees.remove(tree);
  }

  private void build(Path directory, String commit, SortedSet<String> sources, LiveTrees live)
      throws IOException, InterruptedException {
    Path file =
        Path.of(project.getBuild().getDirectory(), "gatehouse", "base-mutants.log")
            .toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createFile(file);
    log.info("gate mutation: measuring " + sources.size() + " files at the base: " + file);
    MavenCommand maven = new MavenCommand(session);
    CommandFork fork =
        new CommandFork(
            maven.words(request(directory, commit, sources)),
            directory,
            maven.environment(),
            file,
            PREPARATION.plus(budget));
    CommandFork.Answer answer = fork.run(live);
    if (answer.end() != CommandFork.End.EXITED) {
      throw new IOException(
          "the build of " + commit + " was ended (" + answer.end() + "): " + file);
    }
    // Its exit code says what it thinks of the base's mutants; the shelf, whether it has measured.
    log.debug("gate mutation: the base's build ended with " + answer.exit());
  }

  private InvocationRequest request(Path directory, String commit, SortedSet<String> sources)
      throws IOException {
    MavenExecutionRequest own = session.getRequest();
    InvocationRequest request = SessionRequest.of(session, directory.toFile());
    request.setPomFile(new File(directory.toFile(), new MavenCommand(session).pom()));
    request.setProjects(List.of(module()));
    request.setAlsoMake(true);
    request.setAlsoMakeDependents(false);
    List<String> profiles = new ArrayList<>(own.getActiveProfiles());
    own.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
    request.setProfiles(profiles);
    request.setProperties(properties(request.getProperties(), commit, sources));
    request.addArgs(List.of("test-compile", Goals.goal("gate:mutation")));
    return request;
  }

  private String module() throws IOException {
    Path from = facts.directory().toRealPath();
    String path = from.relativize(ModuleDirectory.of(project).toRealPath()).toString();
    return path.isEmpty() ? "." : path.replace('\\', '/');
  }

  private Properties properties(Properties handedDown, String commit, SortedSet<String> sources) {
    Properties properties = new Properties();
    properties.putAll(handedDown);
    properties.remove("maven.repo.local");
    OTHERS.forEach(gate -> properties.setProperty("gate." + gate + ".skip", "true"));
    properties.setProperty("bench.skip", "true");
    properties.setProperty("routing.skip", "true");
    // Compared with itself: nothing there is new.
    properties.setProperty("gate.base", commit);
    properties.setProperty("gate.mutation.base", "stored");
    properties.setProperty("gate.mutation.budget", Long.toString(budget.toSeconds()));
    properties.setProperty(
        "gate.mutation.scope", sources.size() > MOST_NAMES ? "all" : String.join(",", sources));
    return properties;
  }
}
