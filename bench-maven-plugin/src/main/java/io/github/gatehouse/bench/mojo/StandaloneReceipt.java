package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.Attachment;
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
 * The receipt of a run outside any project. Inside one the gate {@code benchmarks} writes it, when
 * its turn comes; here no gate comes, and who did the work writes what came of it.
 */
record StandaloneReceipt(MavenSession session) {
  /** True where there is no project. */
  boolean isDue() {
    return session.getCurrentProject().getBasedir() == null;
  }

  /** Removes what an earlier run left: a run that fails half-way leaves no receipt. */
  void clear() throws IOException {
    if (isDue()) {
      Path receipts = ModuleDirectory.of(session).resolve(ReceiptStore.DIRECTORY);
      Files.deleteIfExists(receipts.resolve(Gate.BENCHMARKS.id() + ".json"));
    }
  }

  /**
   * Writes it.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  Path write(BenchRun run, BenchEvidence said) throws IOException {
    Path directory = ModuleDirectory.of(session);
    ReceiptStore store = new ReceiptStore(directory);
    Optional<Checkout> checkout = new GitCli(directory).checkout();
    MavenProject project = session.getCurrentProject();
    String module = project.getGroupId() + ":" + project.getArtifactId();
    Receipt receipt =
        new Receipt(
            checkout.map(Checkout::subject),
            Gate.BENCHMARKS.id(),
            "integrative",
            module,
            said.evidence(),
            said.findings(),
            new Producer(
                "bench-maven-plugin",
                Goals.version().orElse("unknown"),
                List.of(new Tool("jdk", run.machine().jdk()))),
            new Invocation(
                "bench:run",
                UUID.randomUUID().toString(),
                Instant.parse(run.startedOn()),
                Instant.parse(run.finishedOn())),
            workspace(checkout, module),
            attachments(store));
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

  private List<Attachment> attachments(ReceiptStore store) throws IOException {
    List<Attachment> attached = new ArrayList<>();
    store.attach(ModuleDirectory.run(session).run()).ifPresent(attached::add);
    store.attach(ModuleDirectory.run(session).results()).ifPresent(attached::add);
    return attached;
  }
}
