package io.github.gatehouse.gate.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.ReceiptSearch;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFilesTest {
  private static final JobName JOB = new JobName("tests-core");

  @TempDir Path root;
  private Path report;

  @BeforeEach
  void aBuild() throws IOException {
    report = root.resolve("core/target/surefire-reports/TEST-a.xml");
    Files.createDirectories(report.getParent());
    Files.writeString(report, "<testsuite/>");
    write("tests", new Attachment("core/target/surefire-reports/TEST-a.xml", Sha256.of(report)));
    write("lint");
  }

  private void write(String gate, Attachment... attachments) throws IOException {
    Receipt receipt =
        new Receipt(
            Optional.empty(),
            gate,
            "integrative",
            "g:core",
            List.of(new TestRun("surefire", Basis.MEASURED, 3, 0, 0, 0, 1)),
            List.of(),
            new Producer("gate-maven-plugin", "1", List.of()),
            new Invocation("gate:" + gate, "s", Instant.EPOCH, Instant.EPOCH),
            new Workspace(true, "", "3.9.16", "17", "Linux", 2, List.of("g:core")),
            List.of(attachments));
    new ReceiptStore(root).write(root.resolve("core"), receipt);
  }

  private List<StoredReceipt> stored() throws IOException {
    return new ReceiptStore(root).readModules(List.of(root.resolve("core")));
  }

  private JobFiles.Collected copy(String... gates) throws IOException {
    return new JobFiles(root, JOB).copy(stored(), List.of(gates));
  }

  @Test
  void receiptsComeWithTheReportsTheyRestOn() throws IOException {
    assertThat(copy()).isEqualTo(new JobFiles.Collected(2, 1, 0, List.of()));
    Path job = root.resolve("target/jobs/tests-core");
    Files.delete(report);
    assertThat(new ReceiptStore(root).read(ReceiptSearch.below(job)))
        .hasSize(2)
        .allMatch(one -> one.problems().isEmpty());
  }

  @Test
  void aJobAnswersForTheGatesItNames() throws IOException {
    assertThat(copy("lint", "perf")).isEqualTo(new JobFiles.Collected(1, 0, 0, List.of("perf")));
    assertThat(root.resolve("target/jobs/tests-core/core/target/gatehouse/receipts"))
        .isDirectoryContaining("glob:**lint.json")
        .isDirectoryNotContaining("glob:**tests.json");
  }

  @Test
  void whatAnEarlierCallLeftIsGone() throws IOException {
    copy();
    Files.delete(root.resolve("core/target/gatehouse/receipts/lint.json"));
    copy();
    assertThat(root.resolve("target/jobs/tests-core/core/target/gatehouse/receipts"))
        .isDirectoryNotContaining("glob:**lint.json");
  }

  @Test
  void aReportThatIsGoneOrLeadsOutIsLost() throws IOException {
    Files.delete(report);
    assertThat(copy().lost()).isEqualTo(1);
    Path outside = Files.createTempFile("outside", ".xml");
    Files.createSymbolicLink(report, outside);
    assertThat(copy().lost()).isEqualTo(1);
    Files.delete(outside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", "/etc", "a b", "-x"})
  void aNameThatIsAPathIsRefused(String name) {
    assertThatThrownBy(() -> new JobName(name)).hasMessageContaining("gate.job is '" + name + "'");
  }
}
