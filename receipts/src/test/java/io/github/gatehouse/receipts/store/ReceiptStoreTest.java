package io.github.gatehouse.receipts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptStoreTest {
  private static final Receipt RECEIPT =
      Sample.receipt("tests", "g:a", List.of(Sample.tests(10, 0)));

  @TempDir Path root;

  private List<StoredReceipt> read() throws IOException {
    return new ReceiptStore(root).readModules(List.of(root));
  }

  private Path write(Receipt receipt) throws IOException {
    return new ReceiptStore(root).write(root, receipt);
  }

  private void expectProblem(String id) throws IOException {
    assertThat(read())
        .singleElement()
        .satisfies(one -> assertThat(one.problems()).extracting(Finding::id).containsExactly(id));
  }

  @Test
  void aReceiptComesBackAsItWasWrittenWithPathAndDigest() throws IOException {
    Path file = write(RECEIPT);
    assertThat(read())
        .containsExactly(
            new StoredReceipt(
                "target/gatehouse/receipts/tests.json",
                Sha256.of(file),
                java.util.Optional.of(RECEIPT),
                List.of()));
  }

  @Test
  void writingLeavesNothingBesideTheReceipt() throws IOException {
    Path file = write(RECEIPT);
    write(RECEIPT);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void directoriesThatDoNotExistHoldNoReceipt() throws IOException {
    assertThat(read()).isEmpty();
  }

  @Test
  void anEditedFileIsNotBelieved() throws IOException {
    Path file = write(RECEIPT);
    Files.writeString(file, Files.readString(file).replace("\"failed\" : 0", "\"failed\" : 1"));
    assertThat(read().get(0).problems())
        .extracting(Finding::id)
        .containsOnly("receipt-edited")
        .hasSize(3);
  }

  @Test
  void aReceiptUnderAnotherGatesNameIsNotBelieved() throws IOException {
    Path file = write(RECEIPT);
    Files.move(file, file.resolveSibling("lint.json"));
    expectProblem("receipt-edited");
  }

  @Test
  void halfAReceiptIsUnreadableAndStillCountsForItsGate() throws IOException {
    Path file = write(RECEIPT);
    Files.writeString(file, Files.readString(file).substring(0, 300));
    expectProblem("receipt-unreadable");
    assertThat(read().get(0).gate()).isEqualTo("tests");
  }

  @Test
  void bytesThatAreNoTextAreUnreadable() throws IOException {
    Files.write(write(RECEIPT), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    expectProblem("receipt-unreadable");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Files.write(write(RECEIPT), new byte[(1 << 20) + 1]);
    expectProblem("receipt-unreadable");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path file = write(RECEIPT);
    Path elsewhere = root.resolve("elsewhere.json");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    expectProblem("receipt-unreadable");
  }

  @Test
  void anAttachedReportIsHashedAgain() throws IOException {
    Path report = Files.writeString(root.resolve("TEST-x.xml"), "<testsuite/>");
    Attachment attachment = new ReceiptStore(root).attach(report).orElseThrow();
    assertThat(attachment.path()).isEqualTo("TEST-x.xml");
    write(Sample.with(RECEIPT, List.of(attachment)));
    assertThat(read().get(0).problems()).isEmpty();

    Files.writeString(report, "<testsuite tests='1'/>");
    expectProblem("receipt-attachment-changed");
    Files.delete(report);
    expectProblem("receipt-attachment-changed");
  }

  @Test
  void aReportWhosePathNoFileCanHaveIsNoReasonToStopReading() throws IOException {
    write(Sample.with(RECEIPT, List.of(new Attachment("a\0b.xml", "a".repeat(64)))));
    expectProblem("receipt-unreadable");
  }

  @Test
  void aReportThatManyReceiptsShareIsHashedOnce() throws IOException {
    Path report = Files.writeString(root.resolve("shared.xml"), "<testsuite/>");
    Attachment attachment = new ReceiptStore(root).attach(report).orElseThrow();
    List<Path> hashed = new ArrayList<>();
    Attachments attachments =
        new Attachments(
            file -> {
              hashed.add(file);
              return Sha256.of(file);
            });
    for (int i = 0; i < 3; i++) {
      assertThat(attachments.problem(attachment, List.of(root))).isEmpty();
      assertThat(attachments.problem(new Attachment("shared.xml", "a".repeat(64)), List.of(root)))
          .isPresent();
    }
    assertThat(hashed).containsExactly(report);
  }

  @Test
  void whatAnotherJobMeasuredRestsOnTheReportsThatCameWithIt() throws IOException {
    Path job = Files.createDirectories(root.resolve("target/jobs/tests-a"));
    Path report = Files.createDirectories(job.resolve("a/target")).resolve("TEST-x.xml");
    Files.writeString(report, "<testsuite/>");
    Attachment attachment = new Attachment("a/target/TEST-x.xml", Sha256.of(report));
    new ReceiptStore(job).write(job.resolve("a"), Sample.with(RECEIPT, List.of(attachment)));
    List<Path> found = ReceiptSearch.below(job);
    assertThat(new ReceiptStore(root).read(found))
        .singleElement()
        .satisfies(one -> assertThat(one.problems()).isEmpty())
        .extracting(StoredReceipt::path)
        .isEqualTo("target/jobs/tests-a/a/target/gatehouse/receipts/tests.json");

    Files.writeString(report, "<testsuite tests='1'/>");
    assertThat(new ReceiptStore(root).read(found).get(0).problems())
        .extracting(Finding::id)
        .containsExactly("receipt-attachment-changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/me/report.xml",
        "../report.xml",
        "a/../../b",
        "C:/report.xml",
        "a\\\\..\\\\b"
      })
  void aPathOfAnotherMachineOrOneThatLeadsOutHasItsFinding(String path) throws IOException {
    Path report = Files.writeString(root.resolve("TEST-x.xml"), "<testsuite/>");
    Attachment attachment = new ReceiptStore(root).attach(report).orElseThrow();
    Path file = write(Sample.with(RECEIPT, List.of(attachment)));
    Files.writeString(file, Files.readString(file).replace("TEST-x.xml", path));
    expectProblem("receipt-path-outside");
    assertThat(read().get(0).gate()).isEqualTo("tests");
  }

  @Test
  void aLinkThatLeadsOutHasItsFinding() throws IOException {
    Path outside = Files.createTempFile("outside", ".xml");
    Path link = Files.createSymbolicLink(root.resolve("report.xml"), outside);
    write(Sample.with(RECEIPT, List.of(new Attachment("report.xml", Sha256.of(link)))));
    expectProblem("receipt-path-outside");
    Files.delete(outside);
  }

  @Test
  void aReportOutsideTheRootIsNotAttached() throws IOException {
    Path outside = Files.createTempFile("outside", ".xml");
    assertThat(new ReceiptStore(root).attach(outside)).isEmpty();
    Files.delete(outside);
  }

  @Test
  void moreThanTenThousandReceiptsAreRefused() throws IOException {
    Path directory = Files.createDirectories(root.resolve(ReceiptStore.DIRECTORY));
    for (int i = 0; i <= ReceiptStore.MAX_RECEIPTS; i++) {
      Files.createFile(directory.resolve("g" + i + ".json"));
    }
    assertThatThrownBy(this::read).hasMessage("10001 receipts; at most 10000 are read");
  }

  @Test
  void twoWritersAtOnceLeaveOneWholeReceipt() throws Exception {
    Receipt other = Sample.receipt("tests", "g:a", List.of(Sample.tests(20, 0)));
    Thread first = new Thread(() -> repeat(RECEIPT));
    Thread second = new Thread(() -> repeat(other));
    first.start();
    second.start();
    for (int i = 0; i < 50; i++) {
      read().forEach(one -> assertThat(one.problems()).isEmpty());
    }
    first.join();
    second.join();
    assertThat(read().get(0).receipt().orElseThrow()).isIn(RECEIPT, other);
  }

  private void repeat(Receipt receipt) {
    try {
      for (int i = 0; i < 50; i++) {
        write(receipt);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
