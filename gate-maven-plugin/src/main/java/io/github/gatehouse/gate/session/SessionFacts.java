package io.github.gatehouse.gate.session;

import io.github.gatehouse.receipts.git.BaseBranch;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.GitAnswers;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.git.GitClone;
import io.github.gatehouse.receipts.git.GitCloneCli;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.store.SharedStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What all gates of one Maven session share. It is kept with the session and holds JDK types only:
 * extension and mojos can come from different class loaders.
 */
public final class SessionFacts {
  private static final String KEY = "io.github.gatehouse.gate";

  /** So wide that hardly two facts share a place, where one would wait for the other. */
  private static final int WIDE = 1024;

  private final MavenSession session;
  private final InstantSource clock;
  private final Map<String, Object> shared;

  private SessionFacts(MavenSession session, InstantSource clock, Map<String, Object> shared) {
    this.session = session;
    this.clock = clock;
    this.shared = shared;
  }

  /** The facts of a session; the first to ask begins them. */
  public static SessionFacts of(MavenSession session, InstantSource clock) {
    SessionData data = session.getRepositorySession().getData();
    if (data.get(KEY) == null) {
      Map<String, Object> fresh = new ConcurrentHashMap<>(WIDE);
      fresh.put("session", UUID.randomUUID().toString());
      data.set(KEY, null, fresh);
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> shared = (Map<String, Object>) data.get(KEY);
    SessionFacts facts = new SessionFacts(session, clock, shared);
    // Here, for nothing new may come to a map while something else is computed for it.
    facts.gitAnswers();
    return facts;
  }

  /** True for the first who claims a name, whatever class loader it comes from. */
  public boolean claim(String name) {
    return shared.putIfAbsent("claim " + name, Boolean.TRUE) == null;
  }

  /** True where somebody has claimed a name. */
  public boolean claimed(String name) {
    return shared.containsKey("claim " + name);
  }

  /** Keeps a word for whoever asks later in this session, whatever class loader it comes from. */
  void remember(String name, String value) {
    shared.put("remembered " + name, value);
  }

  /** What was kept last; empty where nothing was. */
  Optional<String> remembered(String name) {
    return Optional.ofNullable((String) shared.get("remembered " + name));
  }

  /** Random id of the Maven session. */
  public String id() {
    return (String) shared.get("session");
  }

  /** The time by the session's clock. */
  public Instant now() {
    return clock.instant();
  }

  /** A property of the command line, or else of the root project. */
  public Optional<String> property(String name) {
    String user = session.getUserProperties().getProperty(name);
    return Optional.ofNullable(user == null ? root().getProperties().getProperty(name) : user);
  }

  /** All properties of the command line. */
  public Map<String, String> userProperties() {
    Map<String, String> all = new TreeMap<>();
    session.getUserProperties().forEach((name, value) -> all.put("" + name, "" + value));
    return all;
  }

  /** A variable of the environment that Maven was started in. */
  public Optional<String> environment(String name) {
    String value = session.getSystemProperties().getProperty("env." + name, "");
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** True where a property is set, on the command line or in the running Java. */
  boolean known(String name) {
    return session.getUserProperties().containsKey(name)
        || session.getSystemProperties().containsKey(name);
  }

  /** The execution root: it carries the receipts of the whole reactor. */
  public MavenProject root() {
    for (MavenProject project : all()) {
      if (project.isExecutionRoot()) {
        return project;
      }
    }
    return session.getTopLevelProject();
  }

  /** Directory that Maven was started for. */
  public Path directory() {
    return root().getBasedir() == null
        ? Path.of(session.getExecutionRootDirectory())
        : ModuleDirectory.of(root());
  }

  /** All projects of the reactor, also those that this session leaves out. */
  List<MavenProject> all() {
    List<MavenProject> all = session.getAllProjects();
    return all == null || all.isEmpty() ? session.getProjects() : all;
  }

  /** {@code groupId:artifactId}. */
  public static String id(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  /** All modules of the reactor, the root first. */
  List<String> modules() {
    Set<String> modules = new LinkedHashSet<>();
    modules.add(id(root()));
    for (MavenProject project : all()) {
      modules.add(id(project));
    }
    return List.copyOf(modules);
  }

  /** The checkout, asked for once in a session; empty outside git. */
  public Optional<Checkout> checkout() {
    return PackedCheckout.open(kept("checkout", () -> PackedCheckout.of(git().checkout())));
  }

  /**
   * Looks at the checkout, and says what is wrong with it where git cannot tell: nothing of this
   * session is bound to a commit then, and git is not asked again.
   */
  public Optional<String> trouble() {
    try {
      checkout();
    } catch (GitException e) {
      shared.putIfAbsent("trouble", String.valueOf(e.getMessage()));
      shared.putIfAbsent("checkout", PackedCheckout.of(Optional.empty()));
    }
    return Optional.ofNullable((String) shared.get("trouble"));
  }

  /** Git, asked from the directory of the build. */
  public Git git() {
    return new GitCli(directory(), gitAnswers());
  }

  /** The clone that git answers about. */
  public GitClone gitClone() {
    return new GitCloneCli(directory(), gitAnswers());
  }

  private GitAnswers gitAnswers() {
    return new GitAnswers(kept("git", GitAnswers::fresh));
  }

  /** The branch to be merged into: {@code -Dgate.base}, or what CI and git know. */
  public BaseBranch baseBranch() {
    return new BaseBranch(git(), property("gate.base").orElse(""), this::environment);
  }

  /** The name of {@link #baseBranch()}, asked for once in a session; empty where none is known. */
  public Optional<String> baseName() {
    Optional<Checkout> here = checkout();
    return kept(
        "base name",
        () -> here.isPresent() ? baseBranch().name(here.get().branch()) : Optional.empty());
  }

  /** The commit at which HEAD left its base branch; empty outside git or where none is known. */
  public Optional<String> mergeBase() {
    Optional<String> name = baseName();
    return kept(
        "merge base", () -> name.isPresent() ? git().mergeBase(name.get()) : Optional.empty());
  }

  /**
   * Files that differ between the {@link #mergeBase()} and the working tree, as real paths; empty
   * where the base is unknown.
   */
  public Optional<List<Path>> changedFiles() {
    Optional<String> base = mergeBase();
    if (base.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = kept("changed files", () -> changedSince(base.get()));
    Path top = checkout().orElseThrow().root();
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      files.add(top.resolve(name));
    }
    return Optional.of(files);
  }

  private List<String> changedSince(String base) {
    Checkout now = checkout().orElseThrow();
    return now.clean() && now.commit().equals(base) ? List.of() : git().changedFiles(base);
  }

  /** What was measured before in any working tree of the repository; empty outside git. */
  public Optional<SharedStore> sharedStore() {
    if (trouble().isPresent()) {
      return Optional.empty();
    }
    Optional<Path> repository = kept("repository", () -> git().repository());
    return repository.isPresent()
        ? Optional.of(new SharedStore(repository.get()))
        : Optional.empty();
  }

  /** Texts and receipts of this session by file; see {@link ReceiptMemory}. */
  Map<String, List<Object>> receipts() {
    return kept("receipts", ConcurrentHashMap::new);
  }

  /** The local repository: what lies in it is not rewritten. */
  Path downloads() {
    return session.getRequest().getLocalRepositoryPath().toPath();
  }

  InstantSource clock() {
    return clock;
  }

  /** What is open until the session ends; see {@link SessionJvms}. */
  Map<Class<?>, AutoCloseable> open() {
    return kept("open", ConcurrentHashMap::new);
  }

  /** What the session keeps under a name. */
  @SuppressWarnings("unchecked")
  <T> T kept(String name, Supplier<T> fresh) {
    Object known = shared.get(name);
    return (T) (known == null ? shared.computeIfAbsent(name, absent -> fresh.get()) : known);
  }

  /** What the receipts of this session speak of. */
  public Optional<Subject> subject() {
    Optional<Checkout> here = checkout();
    return here.isPresent() ? Optional.of(here.get().subject()) : Optional.empty();
  }

  /** What receipts are held against, here and now. */
  public Present present() {
    return new Present(subject(), modules(), now());
  }

  /** Version of the Maven that runs; empty where it does not tell. */
  public String maven() {
    return session.getSystemProperties().getProperty("maven.version", "");
  }
}
