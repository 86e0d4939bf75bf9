package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A reactor of two modules whose receipts go through the real store. */
public final class Laboratory {
  public static final List<String> MODULES = List.of("g:root", "g:core");

  private final Path root;
  private final String tree;
  private final Instant now;

  public Laboratory(Path root) {
    this(root, Sample.TREE, Sample.CLOCK.instant());
  }

  /** The same reactor at another time, with another tree. */
  public Laboratory(Path root, String tree, Instant now) {
    this.root = root;
    this.tree = tree;
    this.now = now;
  }

  /** Git as if the checkout were always the same. */
  public static Git git() {
    return git(Sample.TREE);
  }

  /** Git as if the checkout had this tree. */
  public static Git git(String tree) {
    return new Git() {
      @Override
      public Optional<Checkout> checkout() {
        return Optional.of(new Checkout(Path.of("."), Sample.COMMIT, tree, true, "feat/x", false));
      }

      @Override
      public Optional<Path> repository() {
        return Optional.empty();
      }

      @Override
      public Optional<String> commit(String name) {
        return Optional.of(Sample.COMMIT);
      }

      @Override
      public Optional<String> upstream() {
        return Optional.empty();
      }

      @Override
      public Optional<String> remoteDefault() {
        return Optional.empty();
      }

      @Override
      public Distance distance(String commit) {
        return new Distance(0, 0);
      }

      @Override
      public Optional<String> mergeBase(String ref) {
        return commit(ref);
      }

      @Override
      public List<String> changedFiles(String commit) {
        return List.of();
      }

      @Override
      public Optional<String> fileAt(String commit, String path) {
        return Optional.empty();
      }
    };
  }

  public HandoffRequest request(List<Path> directories) {
    return new HandoffRequest(
        root,
        directories,
        directories.isEmpty() ? List.of() : MODULES,
        List.of(),
        DefaultPolicy.policy(),
        Optional.empty(),
        "Maven build",
        new BuildOutcome(BuildOutcome.Kind.SUCCEEDED, "", List.of()));
  }

  public List<Path> directories() {
    return List.of(root, root.resolve("core"));
  }

  public Desk desk() {
    return new Desk(git(tree), InstantSource.fixed(now));
  }

  /** All receipts of a green build; perf with this baseline. */
  public List<Path> green(String baseline) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Gate gate : Gate.values()) {
      files.add(write(root, "g:root", gate.id(), good(gate, baseline)));
      if (gate.scope() == Gate.Scope.MODULE) {
        files.add(write(root.resolve("core"), "g:core", gate.id(), good(gate, baseline)));
      }
    }
    return files;
  }

  public List<Path> green() throws IOException {
    return green("a".repeat(64));
  }

  public Path write(Path directory, String module, String gate, Evidence evidence)
      throws IOException {
    return new ReceiptStore(root)
        .write(
            directory,
            new Receipt(
                Optional.of(new Subject(Sample.COMMIT, tree)),
                gate,
                "integrative",
                module,
                List.of(evidence),
                List.of(),
                new Producer("gate-maven-plugin", "1", List.of()),
                new Invocation("gate:" + gate, "s1", now.minusSeconds(60), now.minusSeconds(20)),
                new Workspace(true, "feat/x", "3.9.16", "17", "Linux", 2, MODULES),
                List.of()));
  }

  static Evidence good(Gate gate) {
    return good(gate, "a".repeat(64));
  }

  private static Evidence good(Gate gate, String baseline) {
    return switch (gate) {
      case FRESHNESS -> new BranchState("git", Basis.MEASURED, "origin/main", Sample.COMMIT, 3, 0);
      case FORMAT -> new Formatting("spotless", Basis.MEASURED, 14, 0);
      case LINT -> new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(), 0);
      case BUILD -> new Compilation("javac", Basis.MEASURED, 1, 1, "17", "");
      case TESTS -> tests(0);
      case PERF -> perf(baseline);
      case BENCHMARKS -> new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, "main@8a413dd", false);
      case FEATURES, MUTATION, SECURITY -> new Unmeasured("gatehouse", "not built yet");
    };
  }

  public static TestRun tests(int failed) {
    return new TestRun("surefire", Basis.MEASURED, 41, failed, 0, 0, 1);
  }

  private static PerfComparison perf(String baseline) {
    return new PerfComparison(
        "jmh",
        Basis.MEASURED,
        new TreeMap<>(Map.of("CLEARED", 25)),
        new BigDecimal("1.1"),
        new BigDecimal("2.6"),
        new BigDecimal("99"),
        new BigDecimal("3.1"),
        baseline,
        "b".repeat(64),
        false,
        null);
  }
}
