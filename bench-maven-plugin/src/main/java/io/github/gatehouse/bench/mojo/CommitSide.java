package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.LoggedCommand;
import io.github.gatehouse.bench.side.BaseCache;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.BuildErrors;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.PreparedSide;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.git.BaseBranch;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.git.WorktreesCli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** A commit of the project as a base: checked out beside the project, built once, and kept. */
final class CommitSide {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final int SHORT = 7;

  private final MavenSession session;
  private final JavaHome javaHome;
  private final Path cache;
  private final Log log;
  private final Path started;
  private final GitCli git;

  /**
   * @param cache directory that keeps bases, outside the project
   */
  CommitSide(MavenSession session, JavaHome javaHome, Path cache, Log log) {
    this.session = session;
    this.javaHome = javaHome;
    this.cache = cache;
    this.log = log;
    this.started = Path.of(session.getExecutionRootDirectory());
    this.git = new GitCli(started);
  }

  /**
   * Where bases are kept: outlives the build, and lies outside of every project.
   *
   * @param chosen null for a directory below the user's home
   */
  static Path cache(File chosen) {
    return chosen == null
        ? Path.of(System.getProperty("user.home"), ".cache", "gatehouse", "bench")
        : chosen.toPath().toAbsolutePath();
  }

  /** The side that a name stands for. */
  PreparedSide side(BaseName name)
      throws IOException, InterruptedException, MojoExecutionException {
    Checkout checkout =
        git.checkout()
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "no base: "
                            + started
                            + " is in no git repository with a commit\n"
                            + "Fix: -Dbench.base=<group>:<artifact>:<version>, or a jar"));
    Named named = name instanceof BaseName.Ref ref ? named(ref) : parting(checkout);
    String shown = named.name() + "@" + named.commit().substring(0, SHORT);
    Path root = checkout.root();
    String module = relative(started, session.getCurrentProject().getBasedir().toPath());
    Material material =
        new BaseCache(cache.resolve("bases"), InstantSource.system(), log::info)
            .get(
                key(named.commit(), module, root),
                entry -> build(named.commit(), shown, module, root, entry));
    return new PreparedSide(named.name(), named.commit(), null, material);
  }

  /** A commit and who it is to people. */
  private record Named(String name, String commit) {}

  private Named named(BaseName.Ref ref) throws MojoExecutionException {
    return git.commit(ref.name())
        .map(commit -> new Named(ref.name(), commit))
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "bench.base is '"
                        + ref.name()
                        + "', and no commit, file or release bears that name here\n"
                        + "Fix: git fetch, or another -Dbench.base=…"));
  }

  private Named parting(Checkout checkout) throws MojoExecutionException {
    String inPom = session.getCurrentProject().getProperties().getProperty("gate.base", "");
    String configured = session.getUserProperties().getProperty("gate.base", inPom);
    BaseBranch branch = new BaseBranch(git, configured, this::variable);
    Optional<String> name = branch.name(checkout.branch());
    Optional<String> commit = branch.mergeBase(checkout.branch());
    if (name.isEmpty() || commit.isEmpty()) {
      throw new MojoExecutionException(
          (name.isEmpty()
                  ? "no base: nothing tells the branch that HEAD is to join"
                  : "no base: HEAD and "
                      + name.get()
                      + " have no commit in common in what is known here")
              + "\nFix: git remote set-head origin --auto, git fetch --unshallow, or"
              + " -Dbench.base=<branch, commit, release or jar>");
    }
    return new Named(name.get(), commit.get());
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(session.getSystemProperties().getProperty("env." + name));
  }

  private String key(String commit, String module, Path root) throws IOException {
    List<String> all = new ArrayList<>(new ChildMaven(session).flags());
    all.addAll(List.of(commit, relative(root, started), module));
    all.add(Goals.version().orElse(""));
    all.add(System.getProperty("java.home") + " " + Runtime.version());
    all.add(javaHome.path().toString());
    Path release = javaHome.path().resolve("release");
    all.add(Files.isRegularFile(release) ? Sha256.of(release) : "");
    for (MavenProject one = session.getCurrentProject(); one != null; one = one.getParent()) {
      Path pom = one.getFile() == null ? null : one.getFile().toPath();
      // Those inside are what the commit says.
      if (pom != null && !pom.toAbsolutePath().startsWith(root)) {
        all.add(Sha256.of(pom));
      }
    }
    return Sha256.of(String.join("\n", all));
  }

  private void build(String commit, String shown, String module, Path root, Path entry)
      throws IOException, InterruptedException {
    Path buildLog = entry.resolve("build.log");
    log.info("building the base " + shown + ", once: " + buildLog);
    Path tree = cache.resolve("worktrees").resolve(entry.getFileName().toString().substring(0, 16));
    try (BaseWorktree worktree =
        BaseWorktree.add(new WorktreesCli(root), tree.toAbsolutePath(), commit)) {
      Path directory = worktree.path().resolve(relative(root, started)).normalize();
      if (!new ChildMaven(session).finds(directory, module)) {
        log.info("the base " + shown + " has no module " + module);
        BaseCache.stored(entry).write(Material.nothing(), directory);
        return;
      }
      LoggedCommand maven =
          new LoggedCommand(
              new ChildMaven(session).command(module, entry.resolve("side")),
              directory,
              new ChildMaven(session).environment(),
              buildLog,
              LIMIT);
      Optional<Integer> exit = maven.run();
      if (exit.isEmpty() || exit.get() != 0) {
        throw new IOException(
            "the base "
                + shown
                + " does not build: "
                + (exit.isEmpty()
                    ? "no end after " + LIMIT.toMinutes() + " min"
                    : BuildErrors.first(buildLog))
                + "\nits log: "
                + buildLog
                + "\nFix: -Dbench.base=<a commit that builds>, or a release or jar");
      }
    }
  }

  private static String relative(Path from, Path to) throws IOException {
    String path = from.toRealPath().relativize(to.toRealPath()).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }
}
