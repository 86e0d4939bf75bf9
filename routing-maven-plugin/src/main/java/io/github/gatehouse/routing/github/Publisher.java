package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.ledger.LedgerCopy;
import java.io.IOException;

/** Brings a code host to show one submission, whatever it showed before. */
public final class Publisher {
  private final Forge forge;
  private final Attempts attempts;

  /** Publishes to that host with that much patience. */
  public Publisher(Forge forge, Attempts attempts) {
    this.forge = forge;
    this.attempts = attempts;
  }

  /**
   * Publishes check runs, then the comment. An empty submission asks and changes nothing; one whose
   * head is no longer the pull request's writes nothing.
   *
   * @throws IOException if the host refuses, or shows something else in the end
   */
  public Publication publish(Submission submission) throws IOException, InterruptedException {
    if (submission.checks().isEmpty() && !submission.hasComment()) {
      return new Publication(0, 0, 0, "nothing to publish: nothing was marked or removed");
    }
    // Broken markers are found before anything is written.
    LedgerCopy ledger = submission.hasComment() ? new LedgerCopy(submission.ledger()) : null;
    String login = attempts.ask("asking who we are", forge::login);
    if (submission.pullRequest() > 0
        && !attempts
            .ask("asking for the head", () -> forge.headOf(submission.pullRequest()))
            .equals(submission.headSha())) {
      return new Publication(0, 0, 0, superseded(submission, "nothing was written"));
    }
    return write(submission, ledger, new Identity(login));
  }

  private Publication write(Submission submission, LedgerCopy ledger, Identity me)
      throws IOException, InterruptedException {
    CheckUpsert checks = new CheckUpsert(forge, me, submission.checks());
    if (!submission.checks().isEmpty()) {
      attempts.until("check runs", checks);
    }
    if (ledger == null) {
      String note = submission.ledger().isBlank() ? "no LEDGER.md" : "no pull request";
      return new Publication(checks.created(), checks.updated(), 0, note + ": no comment");
    }
    CommentUpsert comment = new CommentUpsert(forge, me, ledger, submission);
    attempts.until("comment", comment);
    String note = comment.superseded() ? superseded(submission, "the comment was not written") : "";
    return new Publication(checks.created(), checks.updated(), comment.writes(), note);
  }

  private static String superseded(Submission submission, String what) {
    return what
        + ": pull request #"
        + submission.pullRequest()
        + " is no longer at "
        + submission.headSha()
        + "; the build of its head publishes. If this is a merge commit of GitHub's own, check out"
        + " the head: actions/checkout with ref: ${{ github.event.pull_request.head.sha }}";
  }
}
