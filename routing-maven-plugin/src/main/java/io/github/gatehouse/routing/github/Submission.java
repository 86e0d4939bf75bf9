package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is to be published.
 *
 * @param headSha commit of the decision, 40 hex digits
 * @param checks all of that commit; may be empty
 * @param ledger text of {@code LEDGER.md}; empty where there is none
 * @param pullRequest its number; 0 where there is none
 */
public record Submission(String headSha, List<CheckRun> checks, String ledger, int pullRequest) {
  public Submission {
    Objects.requireNonNull(headSha, "headSha");
    Objects.requireNonNull(ledger, "ledger");
    checks = List.copyOf(checks);
    if (pullRequest < 0) {
      throw new IllegalArgumentException("pullRequest is " + pullRequest + "; at least 1");
    }
    for (CheckRun run : checks) {
      if (!run.headSha().equals(headSha)) {
        throw new IllegalArgumentException(
            "checks/"
                + run.gate()
                + ".json is of commit "
                + run.headSha()
                + ", decision.json of "
                + headSha
                + ". Fix: write both again with mvn routing:decide");
      }
    }
  }

  /** True where the ledger goes into a comment. */
  boolean hasComment() {
    return pullRequest > 0 && !ledger.isBlank();
  }

  /** What would be sent; no foreign text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    checks.forEach(
        run ->
            lines.add(
                run.name() + " at " + headSha + ": " + run.conclusion() + ", " + run.title()));
    if (hasComment()) {
      lines.add("pull request #" + pullRequest + ": ledger, " + ledger.length() + " characters");
    }
    return lines.isEmpty() ? List.of("nothing to publish") : lines;
  }
}
