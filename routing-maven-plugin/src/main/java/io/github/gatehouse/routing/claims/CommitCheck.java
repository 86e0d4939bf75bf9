package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document that says it is about another commit. */
final class CommitCheck implements ClaimCheck {
  private static final Pattern STATED =
      Pattern.compile(
          "^(?:commit|head|head sha|sha|commit sha) ?: ?([0-9a-f]{7,40})\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    String commit = context.commit().orElse("");
    for (Passage passage : commit.isEmpty() ? List.<Passage>of() : document.passages()) {
      Matcher stated = STATED.matcher(passage.text());
      if (!passage.is(Kind.LISTING)
          && stated.find()
          && !commit.startsWith(stated.group(1).toLowerCase(Locale.ROOT))) {
        remarks.add(remark(document, passage.line(), stated.group(1), commit));
      }
    }
    return remarks;
  }

  private static Remark remark(Document document, int line, String stated, String commit) {
    String what = "it is about commit " + stated + "; decided is on " + commit;
    String fix = "measure this commit: mvn verify";
    return new Remark(line, new Finding("claim-commit", what, document.at(line), fix));
  }
}
