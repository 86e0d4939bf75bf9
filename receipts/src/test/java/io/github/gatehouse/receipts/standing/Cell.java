package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one module can leave behind for one gate, good and bad, as a real file. */
enum Cell {
  PASS(Sample.tests(3, 0)),
  FAIL(Sample.tests(2, 1)),
  FAIL_AMONG_PASSES(Sample.tests(3, 0), Sample.tests(2, 1)),
  NOTHING_RAN(Sample.tests(0, 0)),
  MATRIX_OK(Sample.matrix()),
  MATRIX_FAILED(Sample.matrix("otlp")),
  MUTANTS_KILLED(Sample.mutation(212, 233, 0)),
  MUTANTS_TOO_FEW(Sample.mutation(3, 3, 0)),
  MUTANTS_SURVIVED(Sample.mutation(212, 233, 1)),
  SCANNED(Sample.scan(Map.of())),
  VULNERABLE(Sample.scan(Map.of(Severity.UNKNOWN, 1))),
  UNMEASURED(new Unmeasured("gatehouse", "time out after 60 s")),
  ASSERTED(new TestRun("somebody", Basis.ASSERTED, 3, 0, 0, 0, 1)),
  NO_EVIDENCE(),
  NO_SURFACE(new Skipped("gatehouse", SkipReason.NO_SURFACE, "")),
  NO_TOOL(new Skipped("gatehouse", SkipReason.MISSING_TOOL, "")),
  OFFLINE(new Skipped("gatehouse", SkipReason.OFFLINE, "")),
  UPSTREAM(new Skipped("gatehouse", SkipReason.UPSTREAM_FAILED, "")),
  NO_TOOL_AND_UPSTREAM(
      new Skipped("gatehouse", SkipReason.MISSING_TOOL, ""),
      new Skipped("gatehouse", SkipReason.UPSTREAM_FAILED, "")),
  OTHER_TREE(Sample.tests(3, 0)),
  OTHER_COMMIT(Sample.tests(3, 0)),
  FROM_THE_FUTURE(Sample.tests(3, 0)),
  LOST_REPORT(Sample.tests(3, 0)),
  EDITED(Sample.tests(2, 1)),
  CUT_SHORT(Sample.tests(3, 0)),
  ABSENT;

  private static final String OTHER = "0".repeat(40);

  private final List<Evidence> evidence;

  Cell(Evidence... evidence) {
    this.evidence = List.of(evidence);
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** Leaves the file, or none. */
  void leave(Path root, String gate, String module, List<String> modules) throws IOException {
    Path base = root.resolve(module.replaceFirst(".*:", ""));
    if (this == ABSENT) {
      return;
    }
    Path file = new ReceiptStore(root).write(base, receipt(gate, module, modules, evidence));
    if (this == EDITED) {
      String text = Files.readString(file);
      Files.writeString(file, text.replace("\"failed\" : 1", "\"failed\" : 0"));
    } else if (this == CUT_SHORT) {
      String text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.length() / 2));
    }
  }

  Receipt receipt(String gate, String module, List<String> modules, List<Evidence> seen) {
    Receipt sample = Sample.receipt(gate, module, seen);
    Subject subject =
        new Subject(
            this == OTHER_COMMIT ? OTHER : Sample.COMMIT,
            this == OTHER_TREE || this == OTHER_COMMIT ? OTHER : Sample.TREE);
    Duration shift = this == FROM_THE_FUTURE ? Duration.ofDays(1) : Duration.ZERO;
    Invocation invocation =
        new Invocation(
            "gate:" + gate, "s1", Sample.STARTED.plus(shift), Sample.FINISHED.plus(shift));
    Workspace workspace = new Workspace(true, "main", "3.9.16", "17.0.15", "Linux", 2, modules);
    List<Attachment> attachments =
        this == LOST_REPORT ? List.of(new Attachment("lost.xml", "a".repeat(64))) : List.of();
    return new Receipt(
        Optional.of(subject),
        gate,
        sample.flow(),
        module,
        seen,
        failing(seen),
        sample.producer(),
        invocation,
        workspace,
        attachments);
  }

  /** A finding for each failing item. */
  private static List<Finding> failing(List<Evidence> seen) {
    int failing = seen.stream().mapToInt(Evidence::failing).sum();
    return IntStream.range(0, failing)
        .mapToObj(n -> new Finding("tests-failed", "failed", "item" + n, "mvn verify"))
        .toList();
  }
}
