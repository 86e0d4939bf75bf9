package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks git on the command line: a library takes a hundred times as long to start. */
public final class GitCli implements Git {
  private static final List<String> NO_CHECKOUT =
      List.of(
          "not a git repository",
          "must be run in a work tree",
          "ambiguous argument 'HEAD'",
          "Needed a single revision");

  /** Build outputs, wherever git does not ignore them. */
  private static final String OUTPUTS = ":(exclude,glob)**/target/**";

  private static final String HEADS = "refs/heads/";
  private static final String ORIGIN = "refs/remotes/origin/HEAD";
  private static final int UPSTREAM = 1;
  private static final int TARGET = 2;

  private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** What git's status tells that makes no other tree: headers, and untracked build outputs. */
  private static final Pattern SAME = Pattern.compile("# |[?] (.*/)?target/", Pattern.DOTALL);

  private static final List<String> NO_NAMES = List.of("", ".", "..");
  private static final int MOST_FILES = 100_000;
  private static final int MOST_BYTES = 1 << 20;

  private final Path directory;
  private final GitAnswers known;
  private final GitCommand git;

  /**
   * Asks about one directory.
   *
   * @param directory inside the working tree, or outside any
   */
  public GitCli(Path directory) {
    this(directory, GitAnswers.NONE);
  }

  /**
   * Asks about one directory what has not been answered before; the working tree is looked at anew
   * by every {@link #checkout()}.
   *
   * @param directory inside the working tree, or outside any
   * @param known answers
   */
  public GitCli(Path directory, GitAnswers known) {
    this.directory = directory;
    this.known = known;
    this.git = new GitCommand(directory, known);
  }

  @Override
  public Optional<Checkout> checkout() {
    GitCommand.Answer answer = GitPlace.ask(git);
    if (answer.exit() != 0) {
      return none(answer);
    }
    GitPlace place = GitPlace.of(answer, directory);
    String tree = asCommitted(place) ? place.tree() : workingTree(place);
    return Optional.of(
        new Checkout(
            place.top(),
            place.commit(),
            tree,
            tree.equals(place.tree()),
            place.branch(),
            place.shallow()));
  }

  /** Only what is known to mean "no checkout here" may pass for it; the rest is an error. */
  private static Optional<Checkout> none(GitCommand.Answer answer) {
    if (answer.exit() == GitCommand.NOT_INSTALLED
        || NO_CHECKOUT.stream().anyMatch(answer.text()::contains)) {
      return Optional.empty();
    }
    throw new GitException("git cannot tell the state of the checkout: " + answer.text());
  }

  /** True where the working tree is that of HEAD's commit: then there is nothing to store. */
  private static boolean asCommitted(GitPlace place) {
    List<String> entries =
        new GitCommand(place.top())
            .names(
                "status",
                "--porcelain=v2",
                "--branch",
                "--no-ahead-behind",
                "--untracked-files=normal",
                "--ignore-submodules=dirty",
                "--no-renames",
                "-z");
    // HEAD can have moved since it was asked for.
    boolean same = entries.contains("# branch.oid " + place.commit());
    return same && entries.stream().allMatch(entry -> SAME.matcher(entry).lookingAt());
  }

  /**
   * Stores the working tree into a throw-away index and object directory, so that the repository
   * itself stays as it is.
   */
  private static String workingTree(GitPlace place) {
    try {
      Path scratch = Files.createTempDirectory("gatehouse-tree");
      try {
        return writeTree(place, scratch);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      String where = System.getProperty("java.io.tmpdir");
      throw new GitException(
          "git cannot look at the working tree, for want of a copy of its index in "
              + where
              + ": "
              + e.getMessage()
              + "\nFix: make room there",
          e);
    }
  }

  private static String writeTree(GitPlace place, Path scratch) throws IOException {
    GitCommand here = new GitCommand(place.top());
    Path known = place.own().resolve("index");
    Path index = scratch.resolve("index");
    if (Files.exists(known)) {
      // The copy carries git's stat cache: only files that changed are read again.
      Files.copy(known, index, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Map<String, String> aside =
        Map.of(
            "GIT_INDEX_FILE", index.toString(),
            "GIT_OBJECT_DIRECTORY", Files.createDirectory(scratch.resolve("objects")).toString(),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES", place.objects().toString());
    here.lines(aside, "-c", "core.safecrlf=false", "add", "--all", "--", ".", OUTPUTS);
    return here.lines(aside, "write-tree").get(0);
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        path.toFile().setWritable(true);
        Files.delete(path);
      }
    }
  }

  @Override
  public Optional<Path> repository() {
    GitCommand.Answer answer = GitPlace.ask(git);
    return answer.exit() == 0
        ? Optional.of(GitPlace.of(answer, directory).shared())
        : git.line("rev-parse", "--git-common-dir").map(path -> GitPlace.absolute(directory, path));
  }

  @Override
  public Optional<String> commit(String name) {
    return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
  }

  @Override
  public Optional<String> upstream() {
    // It can be set to what is not there any more.
    return tracking(HEADS, UPSTREAM).filter(name -> commit(name).isPresent());
  }

  @Override
  public Optional<String> remoteDefault() {
    return tracking(ORIGIN, TARGET);
  }

  /** Two lines at most: of HEAD's branch and of origin's HEAD, in one question. */
  private Optional<String> tracking(String ref, int field) {
    GitCommand.Answer place = GitPlace.ask(git);
    String head = place.exit() == 0 ? GitPlace.of(place, directory).head() : ORIGIN;
    String format = "--format=%(refname)%00%(upstream:short)%00%(symref:short)";
    GitCommand.Answer answer = git.run(Map.of(), List.of("for-each-ref", format, head, ORIGIN));
    for (String line : answer.exit() == 0 ? answer.lines() : List.<String>of()) {
      String[] fields = line.split("\0", -1);
      if (fields[0].startsWith(ref) && !fields[field].isEmpty()) {
        return Optional.of(fields[field]);
      }
    }
    return Optional.empty();
  }

  @Override
  public Distance distance(String commit) {
    String counts =
        git.lines(Map.of(), "rev-list", "--left-right", "--count", "HEAD..." + commit).get(0);
    String[] both = counts.split("\\s+");
    return new Distance(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
  }

  @Override
  public Optional<String> mergeBase(String ref) {
    return commit(ref)
        .flatMap(
            other ->
                // Of what HEAD contains nothing has parted, and that is asked for anyway.
                distance(other).behind() == 0
                    ? Optional.of(other)
                    : git.line("merge-base", "HEAD", other));
  }

  @Override
  public List<String> changedFiles(String commit) {
    // Names are asked for at the top level: elsewhere git tells them relative to the directory.
    GitCommand top = new GitCommand(top(), known);
    SortedSet<String> files = new TreeSet<>();
    files.addAll(
        top.names(
            "diff",
            "--name-only",
            "--no-renames",
            "--no-ext-diff",
            "--ignore-submodules=none",
            "-z",
            known(commit),
            "--"));
    files.addAll(top.names("ls-files", "--others", "--exclude-standard", "-z", "--", ".", OUTPUTS));
    if (files.size() > MOST_FILES) {
      throw new GitException(
          files.size() + " files changed since " + commit + "; at most " + MOST_FILES);
    }
    return List.copyOf(files);
  }

  @Override
  public Optional<String> fileAt(String commit, String path) {
    if (path.isEmpty() || List.of(path.split("/", -1)).stream().anyMatch(NO_NAMES::contains)) {
      throw new IllegalArgumentException("path is '" + path + "'; relative to the top level");
    }
    List<String> entries =
        git.names("ls-tree", "-z", "-l", "--full-tree", known(commit), "--", path);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    // mode, type, object and size, then a tab and the name
    String[] entry = entries.get(0).split("[ \t]+", 5);
    if (entry[0].equals("120000")) {
      throw new GitException(path + " is a symbolic link at " + commit + "; a file is asked for");
    }
    if (!entry[1].equals("blob")) {
      return Optional.empty();
    }
    if (Long.parseLong(entry[3]) > MOST_BYTES) {
      throw new GitException(
          path + " has " + entry[3] + " bytes at " + commit + "; at most " + MOST_BYTES);
    }
    return Optional.of(git.text(Map.of(), "cat-file", "blob", entry[2]));
  }

  private Path top() {
    if (Files.exists(directory.resolve(".git"))) {
      return directory;
    }
    return Path.of(git.lines(Map.of(), "rev-parse", "--show-toplevel").get(0));
  }

  /** A whole object id is taken as it is: git complains where it has no such object. */
  private String known(String commit) {
    if (OBJECT.matcher(commit).matches()) {
      return commit;
    }
    return commit(commit)
        .orElseThrow(() -> new GitException("no commit bears the name '" + commit + "'"));
  }
}
