package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import java.util.List;

/** What was too long to be read. */
final class UnreadCheck implements ClaimCheck {
  @Override
  public List<Remark> check(Document document, Context context) {
    return document.unread().stream()
        .map(
            line ->
                remark(
                    line,
                    document.at(line),
                    "longer than "
                        + DocumentReader.LONGEST_LINE
                        + " characters; the rest of the"
                        + " line was not audited"))
        .toList();
  }

  /** Nothing of a document was read. */
  static Finding whole(String name, int length, int most) {
    String what = length + " characters; at most " + most + " are audited, so nothing was";
    return remark(1, name + ":1", what).finding();
  }

  private static Remark remark(int line, String where, String what) {
    return new Remark(line, new Finding("claim-unread", what, where, "shorten it"));
  }
}
