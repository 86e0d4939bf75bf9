package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.TestRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a receipt of the tests gate says, as the predicate that other tools know. A receipt counts
 * tests and names none, so the lists of names, which are optional, are left out.
 *
 * @see <a
 *     href="https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md">test-result</a>
 */
public final class TestResultJson {
  static final String PREDICATE_TYPE = "https://in-toto.io/attestation/test-result/v0.1";

  private TestResultJson() {}

  private record TestResult(
      @JsonProperty("_type") String type,
      List<Statement.Resource> subject,
      String predicateType,
      Predicate predicate) {}

  private record Predicate(String result, List<Statement.Resource> configuration) {}

  /**
   * The statement on one line, without a line feed.
   *
   * @return empty where the receipt is of another gate, of no commit, or tells neither of success
   *     nor of failure: the predicate has no word for "not measured"
   */
  public static Optional<String> line(Receipt receipt) {
    Optional<String> result = result(receipt);
    if (result.isEmpty() || receipt.subject().isEmpty()) {
      return Optional.empty();
    }
    // The POM and the sources of the tests are part of the tree: it is the configuration.
    String tree = receipt.subject().get().tree();
    Predicate predicate =
        new Predicate(
            result.get(), List.of(new Statement.Resource("tree", Map.of("gitTree", tree))));
    List<Statement.Resource> subject = Statement.of(receipt, "").subject();
    return Optional.of(
        CanonicalJson.line(new TestResult(Statement.TYPE, subject, PREDICATE_TYPE, predicate)));
  }

  private static Optional<String> result(Receipt receipt) {
    Status status = receipt.outcome().status();
    boolean measured = status == Status.PASS || status == Status.FAIL;
    if (!measured || !receipt.gate().equals(Gate.TESTS.id())) {
      return Optional.empty();
    }
    boolean flaky = receipt.evidence().stream().anyMatch(TestResultJson::flaky);
    return Optional.of(status == Status.FAIL ? "FAILED" : flaky ? "WARNED" : "PASSED");
  }

  private static boolean flaky(Evidence evidence) {
    return evidence instanceof TestRun run && run.flaky() > 0;
  }
}
