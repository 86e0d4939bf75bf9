package io.github.gatehouse.receipts.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one gate leaves behind for one module of one build. Its outcome and line are computed from
 * its evidence; nothing else can make it pass.
 *
 * @param subject the commit and tree that were measured; empty outside git
 * @param gate id such as {@code tests}
 * @param flow the workflow the gate belongs to, {@code integrative} by default
 * @param module {@code groupId:artifactId}
 * @param invocation that wrote this receipt
 * @param reusedFrom the measurement that its inherited evidence comes from; empty where all of it
 *     was measured by the invocation
 */
public record Receipt(
    Optional<Subject> subject,
    String gate,
    String flow,
    String module,
    List<Evidence> evidence,
    List<Finding> findings,
    Producer producer,
    Invocation invocation,
    Workspace workspace,
    List<Attachment> attachments,
    Optional<ReusedFrom> reusedFrom) {
  private static final Pattern GATE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  public Receipt {
    if (!GATE.matcher(gate).matches()) {
      throw new IllegalArgumentException(
          "gate is '" + gate + "'; a lower-case letter, then up to 39 of a-z, 0-9, _ and -");
    }
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(producer, "producer");
    Objects.requireNonNull(invocation, "invocation");
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(reusedFrom, "reusedFrom");
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    attachments = List.copyOf(attachments);
  }

  /** A receipt of what its own invocation measured. */
  public Receipt(
      Optional<Subject> subject,
      String gate,
      String flow,
      String module,
      List<Evidence> evidence,
      List<Finding> findings,
      Producer producer,
      Invocation invocation,
      Workspace workspace,
      List<Attachment> attachments) {
    this(
        subject,
        gate,
        flow,
        module,
        evidence,
        findings,
        producer,
        invocation,
        workspace,
        attachments,
        Optional.empty());
  }

  /** The worst of all evidence. */
  public Outcome outcome() {
    return Outcome.of(evidence);
  }

  /** The evidence line. */
  public String line() {
    return EvidenceLines.render(gate, evidence);
  }
}
