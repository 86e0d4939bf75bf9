package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks about a clone on git's command line. */
public final class GitCloneCli implements GitClone {
  private static final String HEADS = "refs/heads/";
  private static final String REMOTES = "refs/remotes/";
  private static final int USAGE = 129;
  private static final int MOST_BYTES = 1 << 20;

  /** What git leaves in its directory while a command has not ended. */
  private static final Map<String, CheckoutTrait> TRACKS = tracks();

  private final Path directory;
  private final GitAnswers known;
  private final GitCommand git;
  private final Map<String, String> environment;

  /**
   * Asks about one directory.
   *
   * @param directory inside the working tree, or outside any
   */
  public GitCloneCli(Path directory) {
    this(directory, System.getenv(), GitAnswers.NONE);
  }

  /**
   * Asks about one directory what has not been answered before; a fetch makes all answers void.
   *
   * @param directory inside the working tree, or outside any
   * @param known answers
   */
  public GitCloneCli(Path directory, GitAnswers known) {
    this(directory, System.getenv(), known);
  }

  GitCloneCli(Path directory, Map<String, String> environment) {
    this(directory, environment, GitAnswers.NONE);
  }

  private GitCloneCli(Path directory, Map<String, String> environment, GitAnswers known) {
    this.directory = directory;
    this.known = known;
    this.git = new GitCommand(directory, known);
    this.environment = environment;
  }

  private static Map<String, CheckoutTrait> tracks() {
    Map<String, CheckoutTrait> tracks = new LinkedHashMap<>();
    tracks.put("MERGE_HEAD", CheckoutTrait.MERGE);
    tracks.put("rebase-merge", CheckoutTrait.REBASE);
    tracks.put("rebase-apply/applying", CheckoutTrait.MAILBOX);
    tracks.put("CHERRY_PICK_HEAD", CheckoutTrait.CHERRY_PICK);
    tracks.put("REVERT_HEAD", CheckoutTrait.REVERT);
    tracks.put("BISECT_LOG", CheckoutTrait.BISECT);
    return tracks;
  }

  @Override
  public Set<CheckoutTrait> traits() {
    Set<CheckoutTrait> traits = EnumSet.noneOf(CheckoutTrait.class);
    if (GitCommand.FOREIGN.stream().anyMatch(environment::containsKey)) {
      traits.add(CheckoutTrait.GIT_VARIABLES);
    }
    GitCommand.Answer answer = place();
    if (answer.exit() != 0) {
      traits.add(absence(answer));
      return traits;
    }
    List<String> lines = answer.lines();
    if (!Boolean.parseBoolean(lines.get(0))) {
      traits.add(CheckoutTrait.BARE_REPOSITORY);
    }
    Path own = Path.of(lines.get(2));
    add(traits, CheckoutTrait.SHALLOW_CLONE, Boolean.parseBoolean(lines.get(1)));
    add(traits, CheckoutTrait.LINKED_WORKTREE, !own.equals(absolute(lines.get(3))));
    add(traits, CheckoutTrait.SUBMODULE, lines.size() > 4);
    Optional<String> head = head();
    add(traits, CheckoutTrait.NO_COMMIT, head.isEmpty());
    // Where it is no branch, it stands for itself.
    add(traits, CheckoutTrait.DETACHED_HEAD, head.filter("HEAD"::equals).isPresent());
    configured(traits);
    underWay(traits, own);
    return traits;
  }

  /** Full name of what HEAD points to; itself where it is detached, empty without a commit. */
  private Optional<String> head() {
    return git.line("rev-parse", "--symbolic-full-name", "HEAD");
  }

  @Override
  public Optional<String> branch() {
    return head()
        .filter(name -> name.startsWith(HEADS))
        .map(name -> name.substring(HEADS.length()));
  }

  /** Inside a working tree, shallow, own directory, shared directory, and a superproject. */
  private GitCommand.Answer place() {
    return git.run(
        Map.of(),
        List.of(
            "rev-parse",
            "--is-inside-work-tree",
            "--is-shallow-repository",
            "--absolute-git-dir",
            "--git-common-dir",
            // Nothing at all where there is none: it has to come last.
            "--show-superproject-working-tree"));
  }

  private static void add(Set<CheckoutTrait> traits, CheckoutTrait trait, boolean there) {
    if (there) {
      traits.add(trait);
    }
  }

  private static CheckoutTrait absence(GitCommand.Answer answer) {
    if (answer.exit() == GitCommand.NOT_INSTALLED) {
      return CheckoutTrait.NO_GIT;
    }
    if (answer.text().contains("not a git repository")) {
      return CheckoutTrait.NO_REPOSITORY;
    }
    throw new GitException("git cannot tell the state of the checkout: " + answer.text());
  }

  private void configured(Set<CheckoutTrait> traits) {
    String wanted = "^(core\\.sparsecheckout|extensions\\.partialclone|remote\\..*\\.promisor)$";
    GitCommand.Answer answer = git.run(Map.of(), List.of("config", "--get-regexp", wanted));
    for (String line : answer.exit() == 0 ? answer.lines() : List.<String>of()) {
      boolean on = !line.endsWith(" false");
      boolean sparse = line.startsWith("core.");
      add(traits, sparse ? CheckoutTrait.SPARSE_CHECKOUT : CheckoutTrait.PARTIAL_CLONE, on);
    }
  }

  private static void underWay(Set<CheckoutTrait> traits, Path own) {
    TRACKS.forEach((track, trait) -> add(traits, trait, Files.exists(own.resolve(track))));
    boolean applying = Files.isDirectory(own.resolve("rebase-apply"));
    add(traits, CheckoutTrait.REBASE, applying && !traits.contains(CheckoutTrait.MAILBOX));
    if (traits.contains(CheckoutTrait.REBASE)) {
      // A rebase that stops at a conflict leaves the track of the cherry-pick it is made of.
      traits.remove(CheckoutTrait.CHERRY_PICK);
    }
  }

  private Path absolute(String path) {
    // Git before 2.31 tells it relative to the directory asked about.
    return directory.resolve(path).toAbsolutePath().normalize();
  }

  @Override
  public MergeForecast merge(String commit) {
    try {
      Path scratch = Files.createTempDirectory("gatehouse-merge");
      try {
        return merge(commit, scratch);
      } finally {
        GitCli.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no scratch directory for git", e);
    }
  }

  private MergeForecast merge(String commit, Path scratch) {
    String objects = git.lines(Map.of(), "rev-parse", "--git-path", "objects").get(0);
    // The merged files go aside, and what a partial clone lacks is not fetched for a forecast.
    Map<String, String> aside =
        Map.of(
            "GIT_OBJECT_DIRECTORY",
            scratch.toString(),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            absolute(objects).toString(),
            "GIT_ALLOW_PROTOCOL",
            "none",
            "GIT_NO_LAZY_FETCH",
            "1");
    // Names are asked for at the top level: elsewhere git tells them relative to the directory.
    Path top = Path.of(git.lines(Map.of(), "rev-parse", "--show-toplevel").get(0));
    GitCommand.Answer answer =
        new GitCommand(top)
            .run(
                aside,
                List.of(
                    "merge-tree",
                    "--write-tree",
                    "--name-only",
                    "--no-messages",
                    "-z",
                    "HEAD",
                    commit));
    if (answer.exit() == 0) {
      return new MergeForecast(List.of(), "");
    }
    // First the tree, then every file with a conflict; without any of them it is an error.
    List<String> names = List.of(answer.out().split("\0"));
    if (answer.exit() == 1 && names.size() > 1) {
      return new MergeForecast(names.subList(1, names.size()), "");
    }
    String said = answer.errors().lines().findFirst().orElse("nothing");
    return MergeForecast.none(
        answer.exit() == USAGE ? "git before 2.38 cannot" : "git said " + said);
  }

  @Override
  public Optional<Instant> lastFetch(String branch) {
    String full =
        git.line("rev-parse", "--verify", "-q", "--symbolic-full-name", branch).orElse("");
    if (!full.startsWith(REMOTES)) {
      return Optional.empty();
    }
    String[] name = full.substring(REMOTES.length()).split("/", 2);
    List<Instant> times = new ArrayList<>();
    // A clone leaves no more than the second.
    reflog(full).or(() -> reflog(REMOTES + name[0] + "/HEAD")).ifPresent(times::add);
    for (String place : place().lines().subList(2, 4)) {
      Path file = absolute(place).resolve("FETCH_HEAD");
      fetched(file, name[name.length - 1]).ifPresent(times::add);
    }
    return times.stream().max(Instant::compareTo);
  }

  private Optional<Instant> reflog(String ref) {
    return git.line("log", "-g", "-1", "--date=unix", "--format=%gd", ref, "--")
        .map(entry -> entry.replaceFirst(".*@\\{(\\d+)}$", "$1"))
        .filter(entry -> entry.matches("\\d{1,12}"))
        .map(entry -> Instant.ofEpochSecond(Long.parseLong(entry)));
  }

  private static Optional<Instant> fetched(Path file, String branch) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return text.contains("branch '" + branch + "' of ")
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw new GitException(file + " cannot be read", e);
    }
  }

  @Override
  public void fetch(String branch, Duration limit) {
    String remote =
        git.lines(Map.of(), "remote").stream()
            .filter(name -> branch.startsWith(name + "/") && !name.startsWith("-"))
            .findFirst()
            .orElseThrow(() -> new GitException(branch + " is no branch of a remote"));
    String name = branch.substring(remote.length() + 1);
    Map<String, String> quiet = new LinkedHashMap<>();
    if (!environment.containsKey("GIT_SSH_COMMAND")) {
      quiet.put("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
    }
    new GitCommand(directory, limit)
        .text(
            quiet,
            "-c",
            "gc.auto=0",
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-recurse-submodules",
            remote,
            "+" + HEADS + name + ":" + REMOTES + remote + "/" + name);
    known.forget();
  }
}
