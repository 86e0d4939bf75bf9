package io.github.gatehouse.receipts.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.TestRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestResultJsonTest {
  private static Optional<String> line(Evidence... evidence) {
    return TestResultJson.line(Sample.receipt("tests", "g:a", List.of(evidence)));
  }

  @Test
  void theStatementSaysWhatTheReceiptKnowsAndNoMore() {
    String subject =
        "[{\"name\":\"commit\",\"digest\":{\"gitCommit\":\""
            + Sample.COMMIT
            + "\"}},{\"name\":\"tree\",\"digest\":{\"gitTree\":\""
            + Sample.TREE
            + "\"}}]";
    assertThat(line(Sample.tests(10, 0)))
        .contains(
            "{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":"
                + subject
                + ",\"predicateType\":\"https://in-toto.io/attestation/test-result/v0.1\","
                + "\"predicate\":{\"result\":\"PASSED\",\"configuration\":"
                + "[{\"name\":\"tree\",\"digest\":{\"gitTree\":\""
                + Sample.TREE
                + "\"}}]}}");
  }

  @Test
  void failuresFailAndFlakyTestsWarn() {
    assertThat(line(Sample.tests(10, 2)).get()).contains("\"result\":\"FAILED\"");
    TestRun flaky = new TestRun("surefire", Basis.MEASURED, 10, 0, 1, 0, 1);
    assertThat(line(flaky).get()).contains("\"result\":\"WARNED\"");
    assertThat(line(flaky, Sample.tests(10, 1)).get()).contains("\"result\":\"FAILED\"");
  }

  @Test
  void whatWasNotMeasuredIsNeitherPassedNorFailed() {
    assertThat(line()).isEmpty();
    assertThat(line(Sample.tests(0, 0))).isEmpty();
    assertThat(line(new Skipped("gatehouse", SkipReason.NO_SURFACE, ""))).isEmpty();
    assertThat(line(new TestRun("report", Basis.ASSERTED, 10, 0, 0, 0, 1))).isEmpty();
  }

  @Test
  void otherGatesAndOtherPlacesThanGitHaveNoTestResult() {
    List<Evidence> evidence = List.of(Sample.tests(10, 0));
    assertThat(TestResultJson.line(Sample.receipt("mutation", "g:a", evidence))).isEmpty();
    Receipt tests = Sample.receipt("tests", "g:a", evidence);
    Receipt outside =
        new Receipt(
            Optional.empty(),
            tests.gate(),
            tests.flow(),
            tests.module(),
            evidence,
            tests.findings(),
            tests.producer(),
            tests.invocation(),
            tests.workspace(),
            tests.attachments());
    assertThat(TestResultJson.line(outside)).isEmpty();
  }
}
