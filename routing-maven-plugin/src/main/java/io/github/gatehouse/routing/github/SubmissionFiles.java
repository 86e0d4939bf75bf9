package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.json.CheckFiles;
import io.github.gatehouse.routing.json.DecidedHead;
import io.github.gatehouse.routing.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a decision left on disk to be published. */
public final class SubmissionFiles {
  private static final String DECISION = "target/gatehouse/decision.json";

  private final Path root;

  /** Files below the directory that Maven was started for. */
  public SubmissionFiles(Path root) {
    this.root = root;
  }

  /**
   * Reads decision, payloads and ledger.
   *
   * @param pullRequest number; 0 where there is none
   * @throws IOException if there is no decision, or a file cannot be read
   */
  public Submission read(int pullRequest) throws IOException {
    DecidedHead head = DecidedHead.read(root.resolve(DECISION));
    List<CheckRun> checks = new CheckFiles(root).read();
    String ledger = new LedgerFile(root.resolve(LedgerFile.LEDGER)).read();
    return new Submission(head.commit(), checks, ledger, pullRequest);
  }
}
