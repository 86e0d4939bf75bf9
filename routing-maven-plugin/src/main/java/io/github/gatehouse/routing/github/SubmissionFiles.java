package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.json.CheckFiles;
import io.github.gatehouse.routing.json.DecidedHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a decision left on disk to be published. */
public final class SubmissionFiles {
  private static final String DECISION = "target/gatehouse/decision.json";
  private static final String LEDGER = "target/gatehouse/LEDGER.md";
  private static final long MOST = 1 << 20;

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
    return new Submission(head.commit(), checks, ledger(), pullRequest);
  }

  private String ledger() throws IOException {
    Path file = root.resolve(LEDGER);
    if (!Files.isRegularFile(file)) {
      return "";
    }
    if (Files.size(file) > MOST) {
      throw new IOException(
          "LEDGER.md has " + Files.size(file) + " bytes; at most " + MOST + ". Fix: mvn clean");
    }
    return Files.readString(file);
  }
}
