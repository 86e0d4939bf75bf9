package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A receipt in the shape of an in-toto Statement v1, member by member as it stands in the file. */
record Statement(
    @JsonProperty("_type") String type,
    List<Resource> subject,
    String predicateType,
    Predicate predicate) {
  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE_TYPE = "https://gatehouse-maven.github.io/gate-result/v1";

  /** One subject: a name, and its digest under one algorithm. */
  record Resource(String name, Map<String, String> digest) {}

  /**
   * The receipt's own content; status, line and seal are for readers and are checked. {@code
   * reusedFrom} is null where nothing was taken over.
   */
  record Predicate(
      String gate,
      String flow,
      String module,
      String status,
      String line,
      List<Evidence> evidence,
      List<Finding> findings,
      Producer producer,
      Invocation invocation,
      ReusedFrom reusedFrom,
      Workspace workspace,
      List<Attachment> attachments,
      String seal) {}

  static Statement of(Receipt receipt, String seal) {
    return new Statement(
        TYPE,
        receipt.subject().map(Statement::resources).orElse(List.of()),
        PREDICATE_TYPE,
        new Predicate(
            receipt.gate(),
            receipt.flow(),
            receipt.module(),
            receipt.outcome().toString(),
            receipt.line(),
            receipt.evidence(),
            receipt.findings(),
            receipt.producer(),
            receipt.invocation(),
            receipt.reusedFrom().orElse(null),
            receipt.workspace(),
            receipt.attachments(),
            seal));
  }

  private static List<Resource> resources(Subject subject) {
    // Two subjects, because a digest set matches on any one of its keys.
    return List.of(
        new Resource("commit", Map.of("gitCommit", subject.commit())),
        new Resource("tree", Map.of("gitTree", subject.tree())));
  }

  Receipt receipt() {
    return new Receipt(
        boundTo(),
        predicate.gate(),
        predicate.flow(),
        predicate.module(),
        predicate.evidence(),
        predicate.findings(),
        predicate.producer(),
        predicate.invocation(),
        predicate.workspace(),
        predicate.attachments(),
        Optional.ofNullable(predicate.reusedFrom()));
  }

  private Optional<Subject> boundTo() {
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Subject(digest("commit", "gitCommit"), digest("tree", "gitTree")));
  }

  private String digest(String name, String algorithm) {
    return subject.stream()
        .filter(resource -> name.equals(resource.name()))
        .map(resource -> resource.digest().get(algorithm))
        .findFirst()
        .orElse("");
  }
}
