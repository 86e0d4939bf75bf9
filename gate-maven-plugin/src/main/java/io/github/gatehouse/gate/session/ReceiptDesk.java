package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Inheritance;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** Writes what gates found as receipts of this session, and finds them again. */
public final class ReceiptDesk {
  private static final int MOST_ATTACHED = 200;
  private static final String PLUGIN = "gate-maven-plugin";

  private final SessionFacts facts;
  private final ReceiptStore store;

  /** A desk for one session. */
  public ReceiptDesk(SessionFacts facts) {
    this.facts = facts;
    this.store = new ReceiptStore(facts.directory());
  }

  /**
   * Writes one receipt. A gate of the whole reactor leaves it in the execution root.
   *
   * @param startedOn when the gate began to measure
   * @throws IOException if it cannot be written
   */
  public Receipt write(AnyGate gate, MavenProject project, GateResult result, Instant startedOn)
      throws IOException {
    return write(gate, project, result, startedOn, Optional.empty());
  }

  /**
   * Writes one receipt, a part of whose evidence is inherited.
   *
   * @param startedOn when the gate began to measure
   * @param origin of the inherited evidence
   * @throws IOException if it cannot be written
   */
  Receipt write(
      AnyGate gate,
      MavenProject project,
      GateResult result,
      Instant startedOn,
      Optional<ReusedFrom> origin)
      throws IOException {
    Path directory = ModuleDirectory.of(owner(gate, project));
    List<Attachment> attachments = attachments(gate, directory, result.reports());
    return write(gate, project, result, startedOn, attachments, origin);
  }

  /**
   * Writes a receipt of the present tree whose evidence is that of an earlier one.
   *
   * @param earlier measured from the same inputs, in a checkout
   * @param startedOn when the gate's turn began
   * @throws IOException if it cannot be written
   */
  public Receipt reuse(AnyGate gate, MavenProject project, Receipt earlier, Instant startedOn)
      throws IOException {
    Subject subject = earlier.subject().orElseThrow();
    Invocation measured = earlier.invocation();
    ReusedFrom origin =
        new ReusedFrom(
            subject.commit(),
            subject.tree(),
            measured.session(),
            measured.startedOn(),
            measured.finishedOn());
    List<Evidence> inherited = earlier.evidence().stream().map(Inheritance::of).toList();
    GateResult result =
        new GateResult(inherited, earlier.findings(), earlier.producer().tools(), List.of());
    return write(gate, project, result, startedOn, earlier.attachments(), Optional.of(origin));
  }

  private Receipt write(
      AnyGate gate,
      MavenProject project,
      GateResult result,
      Instant startedOn,
      List<Attachment> attachments,
      Optional<ReusedFrom> origin)
      throws IOException {
    MavenProject owner = owner(gate, project);
    Receipt receipt =
        new Receipt(
            facts.subject(),
            gate.id(),
            "integrative",
            SessionFacts.id(owner),
            result.evidence(),
            result.findings(),
            new Producer(PLUGIN, OwnVersion.read(), result.tools()),
            new Invocation(goal(gate), facts.id(), startedOn, facts.now()),
            facts.workspace(),
            attachments,
            origin);
    store.write(ModuleDirectory.of(owner), receipt);
    return receipt;
  }

  private MavenProject owner(AnyGate gate, MavenProject project) {
    return gate.scope() == Gate.Scope.REACTOR ? facts.root() : project;
  }

  private static String goal(AnyGate gate) {
    return "gate:" + (gate instanceof Gate ? gate.id() : "own");
  }

  private List<Attachment> attachments(AnyGate gate, Path module, List<Path> reports)
      throws IOException {
    if (reports.size() <= MOST_ATTACHED) {
      return attached(reports);
    }
    // Too many for one receipt: a list of their digests stands for them all.
    StringBuilder list = new StringBuilder();
    for (Attachment one : attached(reports)) {
      list.append(one.sha256()).append("  ").append(one.path()).append('\n');
    }
    Path index = module.resolve("target/gatehouse/" + gate.id() + "-reports.sha256");
    AtomicFile.write(index, list.toString());
    return attached(List.of(index));
  }

  private List<Attachment> attached(List<Path> reports) throws IOException {
    List<Attachment> attached = new ArrayList<>();
    for (Path report : reports) {
      store.attach(report).ifPresent(attached::add);
    }
    return attached;
  }

  /**
   * The receipts that this session has written so far.
   *
   * @throws IOException if a directory cannot be listed
   */
  public List<StoredReceipt> written(Collection<MavenProject> projects) throws IOException {
    List<Path> modules = new ArrayList<>(List.of(facts.directory()));
    projects.forEach(project -> modules.add(ModuleDirectory.of(project)));
    return store.readModules(modules).stream().filter(this::ours).toList();
  }

  private boolean ours(StoredReceipt stored) {
    return stored
        .receipt()
        .filter(receipt -> receipt.invocation().session().equals(facts.id()))
        .isPresent();
  }
}
