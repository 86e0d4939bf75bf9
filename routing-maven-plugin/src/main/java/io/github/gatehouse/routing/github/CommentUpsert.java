package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.ledger.Ledger;
import io.github.gatehouse.routing.ledger.LedgerCopy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The one comment with the ledger: the oldest of ours, found by its mark and its author. */
final class CommentUpsert implements Attempts.Try {
  /** What GitHub takes at most. */
  static final int LONGEST = 65_536;

  private final Forge forge;
  private final Identity me;
  private final LedgerCopy ledger;
  private final Submission submission;
  private boolean superseded;
  private int writes;

  CommentUpsert(Forge forge, Identity me, LedgerCopy ledger, Submission submission) {
    this.forge = forge;
    this.me = me;
    this.ledger = ledger;
    this.submission = submission;
  }

  boolean superseded() {
    return superseded;
  }

  int writes() {
    return writes;
  }

  @Override
  public boolean settled() throws IOException {
    int before = writes;
    superseded = !forge.headOf(submission.pullRequest()).equals(submission.headSha());
    if (superseded) {
      return true;
    }
    write();
    return writes == before || readsBack();
  }

  private void write() throws IOException {
    List<Comment> ours = ours();
    if (ours.isEmpty()) {
      me.learn(forge.comment(submission.pullRequest(), bounded(ledger.alone())));
      writes++;
      return;
    }
    Comment oldest = ours.get(0);
    List<Comment> others = ours.subList(1, ours.size());
    String text = bounded(merged(oldest, others));
    if (!Ledger.same(oldest.body(), text)) {
      forge.edit(oldest, text);
      writes++;
    }
    for (Comment other : others) {
      remove(other);
      writes++;
    }
  }

  /** What people wrote into a duplicate moves to the comment that stays. */
  private String merged(Comment oldest, List<Comment> others) {
    List<String> saved = new ArrayList<>();
    others.forEach(other -> saved.addAll(ledger.people(other.body())));
    saved.removeAll(ledger.people(oldest.body()));
    String text = ledger.onto(oldest.body());
    return saved.isEmpty() ? text : text + "\n" + String.join("\n", saved) + "\n";
  }

  private void remove(Comment other) throws IOException {
    try {
      forge.delete(other);
    } catch (Refusal refusal) {
      // Another publisher was faster: it is gone, which is all we wanted.
      if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
    }
  }

  private boolean readsBack() throws IOException {
    List<Comment> ours = ours();
    return ours.size() == 1 && Ledger.same(ours.get(0).body(), ledger.onto(ours.get(0).body()));
  }

  private List<Comment> ours() throws IOException {
    return forge.comments(submission.pullRequest()).stream()
        .filter(one -> me.wrote(one) && LedgerCopy.isIn(one.body()))
        .sorted(Comparator.comparingLong(Comment::id))
        .toList();
  }

  private static String bounded(String text) throws IOException {
    if (text.length() > LONGEST) {
      throw new IOException(
          "the ledger's comment would have "
              + text.length()
              + " characters; at most "
              + LONGEST
              + " are taken. Fix: begin a new pull request, or shorten what people wrote into it");
    }
    return text;
  }
}
