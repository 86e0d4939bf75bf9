package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks about a clone on git's command line. */
public final class GitCloneCli implements GitClone {
  private static final String HEADS = "refs/heads/";
  private static final String REMOTES = "refs/remotes/";
  private static final Pattern ENTRY = Pattern.compile(".*@\\{(\\d{1,12})}");
  private static final int USAGE = 129;
  private static final int MOST_BYTES = 1 << 20;

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

  @Override
  public Set<CheckoutTrait> traits() {
    return new CheckoutTraits(directory, git, environment).find();
  }

  @Override
  public Optional<String> branch() {
    GitCommand.Answer answer = GitPlace.ask(git);
    String head = answer.exit() == 0 ? GitPlace.of(answer, directory).head() : "";
    return head.startsWith(HEADS) ? Optional.of(head.substring(HEADS.length())) : Optional.empty();
  }

  private GitPlace place() {
    GitCommand.Answer answer = GitPlace.ask(git);
    if (answer.exit() != 0) {
      throw new GitException("git tells of no checkout here: " + answer.text());
    }
    return GitPlace.of(answer, directory);
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
    GitPlace place = place();
    // The merged files go aside, and what a partial clone lacks is not fetched for a forecast.
    Map<String, String> aside =
        Map.of(
            "GIT_OBJECT_DIRECTORY",
            scratch.toString(),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            place.objects().toString(),
            "GIT_ALLOW_PROTOCOL",
            "none",
            "GIT_NO_LAZY_FETCH",
            "1");
    // Names are asked for at the top level: elsewhere git tells them relative to the directory.
    GitCommand.Answer answer =
        new GitCommand(place.top())
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
    GitPlace place = place();
    Optional<Instant> own = reflog(full);
    // A clone leaves no more than the reflog of HEAD.
    Optional<Instant> last = own.isPresent() ? own : reflog(REMOTES + name[0] + "/HEAD");
    for (Path directory : List.of(place.own(), place.shared())) {
      last = later(last, fetched(directory.resolve("FETCH_HEAD"), name[name.length - 1]));
    }
    return last;
  }

  private Optional<Instant> reflog(String ref) {
    Optional<String> entry = git.line("log", "-g", "-1", "--date=unix", "--format=%gd", ref, "--");
    Matcher time = ENTRY.matcher(entry.orElse(""));
    return time.matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(time.group(1))))
        : Optional.empty();
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    boolean second = one.isEmpty() || other.isPresent() && other.get().isAfter(one.get());
    return second ? other : one;
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
