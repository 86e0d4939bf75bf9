package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.PerfEvidence;
import io.github.gatehouse.receipts.bench.PerfFindings;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Receipts of what was measured outside any project. Inside one the gates {@code benchmarks} and
 * {@code perf} write them, when their turn comes; here no gate comes, and who did the work writes
 * what came of it.
 */
record StandaloneReceipt(MavenSession session) {
  /** True where there is no project. */
  boolean isDue() {
    return session.getCurrentProject().getBasedir() == null;
  }

  /** Removes what an earlier run left: a run that fails half-way leaves no receipt. */
  void clear(Gate gate) throws IOException {
    if (isDue()) {
      Path receipts = ModuleDirectory.of(session).resolve(ReceiptStore.DIRECTORY);
      Files.deleteIfExists(receipts.resolve(gate.id() + ".json"));
    }
  }

  /**
   * Writes that of a run.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  Path write(BenchRun run, BenchEvidence said) throws IOException {
    RunDirectory files = ModuleDirectory.run(session);
    Measured measured =
        new Measured("bench:run", run.machine().jdk(), run.startedOn(), run.finishedOn());
    return write(
        Gate.BENCHMARKS,
        said.evidence(),
        said.findings(),
        measured,
        List.of(files.run(), files.results()));
  }

  /**
   * Writes that of a claim about overhead.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  Path write(BenchOverhead claim) throws IOException {
    Measured measured =
        new Measured(
            "bench:overhead", claim.machine().jdk(), claim.startedOn(), claim.finishedOn());
    return write(
        Gate.BENCHMARKS,
        List.of(claim.evidence()),
        claim.findings("mvn " + Goals.command("overhead")),
        measured,
        List.of(ModuleDirectory.run(session).overhead(claim.name())));
  }

  /**
   * Writes those of a comparison, for the gates {@code benchmarks} and {@code perf}.
   *
   * @param goal that compared, such as {@code bench:ab}
   * @return the files
   * @throws IOException if the run cannot be read, or they cannot be written
   */
  List<Path> ofComparison(String goal, BenchComparison comparison) throws IOException {
    RunDirectory files = ModuleDirectory.run(session);
    BenchRun run = files.readRun();
    PerfEvidence said = new PerfEvidence(comparison);
    BenchEvidence ran =
        new BenchEvidence(
            run,
            JmhResults.read(files.results()).size(),
            said.identical(),
            comparison.baseline().name(),
            command(goal));
    PerfFindings findings = new PerfFindings(said, StandaloneReceipt::command);
    Measured measured = new Measured(goal, run.machine().jdk(), run.startedOn(), run.finishedOn());
    return List.of(
        write(
            Gate.BENCHMARKS,
            ran.evidence(),
            ran.findings(),
            measured,
            List.of(files.run(), files.results())),
        write(
            Gate.PERF,
            List.of(said.evidence()),
            findings.all(),
            measured,
            List.of(files.results(), files.comparison())));
  }

  private static String command(String goal) {
    return "mvn " + Goals.command(goal.substring(goal.indexOf(':') + 1));
  }

  /** By what, and when. */
  private record Measured(String goal, String jdk, String startedOn, String finishedOn) {}

  private Path write(
      Gate gate,
      List<Evidence> evidence,
      List<Finding> findings,
      Measured measured,
      List<Path> attached)
      throws IOException {
    Path directory = ModuleDirectory.of(session);
    ReceiptStore store = new ReceiptStore(directory);
    Optional<Checkout> checkout = new GitCli(directory).checkout();
    MavenProject project = session.getCurrentProject();
    String module = project.getGroupId() + ":" + project.getArtifactId();
    Receipt receipt =
        new Receipt(
            checkout.map(Checkout::subject),
            gate.id(),
            "integrative",
            module,
            evidence,
            findings,
            new Producer(
                "bench-maven-plugin",
                Goals.version().orElse("unknown"),
                List.of(new Tool("jdk", measured.jdk()))),
            new Invocation(
                measured.goal(),
                UUID.randomUUID().toString(),
                Instant.parse(measured.startedOn()),
                Instant.parse(measured.finishedOn())),
            workspace(checkout, module),
            attachments(store, attached));
    return store.write(directory, receipt);
  }

  private Workspace workspace(Optional<Checkout> checkout, String module) {
    return new Workspace(
        checkout.map(Checkout::clean).orElse(false),
        checkout.map(Checkout::branch).orElse(""),
        session.getSystemProperties().getProperty("maven.version", ""),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        List.of(module));
  }

  private static List<Attachment> attachments(ReceiptStore store, List<Path> files)
      throws IOException {
    List<Attachment> attached = new ArrayList<>();
    for (Path file : files) {
      store.attach(file).ifPresent(attached::add);
    }
    return attached;
  }
}
