package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.json.ReceiptJson;
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
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<Evidence> inherited = new ArrayList<>();
    for (Evidence one : earlier.evidence()) {
      inherited.add(Inheritance.of(one));
    }
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
            workspace(),
            attachments,
            origin);
    ReceiptMemory memory = new ReceiptMemory(facts);
    Path file = store.file(ModuleDirectory.of(owner), receipt.gate());
    String text = ReceiptJson.write(receipt);
    memory.keep(file, text, receipt);
    AtomicFile.write(file, text);
    return receipt;
  }

  /** Where the gates of this session measure. */
  private Workspace workspace() {
    Optional<Checkout> checkout = facts.checkout();
    return new Workspace(
        checkout.isPresent() && checkout.get().clean(),
        checkout.isPresent() ? checkout.get().branch() : "",
        facts.maven(),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        facts.modules());
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
      Optional<Attachment> one = store.attach(report);
      if (one.isPresent()) {
        attached.add(one.get());
      }
    }
    return attached;
  }

  /** The receipts that this session has written so far, in the order of their paths. */
  List<Receipt> written() {
    return new ReceiptMemory(facts).all();
  }

  /** What this session has written of a gate and a module so far; empty where it has nothing. */
  Optional<Receipt> written(Gate gate, MavenProject project) {
    Optional<Receipt> known =
        new ReceiptMemory(facts)
            .find(store.file(ModuleDirectory.of(owner(gate, project)), gate.id()));
    boolean own = known.isPresent() && known.get().module().equals(SessionFacts.id(project));
    return own ? known : Optional.empty();
  }

  /**
   * Writes again what a later step of this build has deleted, as {@code clean} does.
   *
   * @throws IOException if it cannot be written
   */
  void restore() throws IOException {
    for (Map.Entry<Path, String> one : new ReceiptMemory(facts).texts().entrySet()) {
      if (Files.notExists(one.getKey())) {
        AtomicFile.write(one.getKey(), one.getValue());
      }
    }
  }
}
