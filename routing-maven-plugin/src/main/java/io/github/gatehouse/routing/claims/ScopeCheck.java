package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said to be untouched, though the change touches it. */
final class ScopeCheck implements ClaimCheck {
  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Optional<ChangedPaths> changed = context.changed().map(ChangedPaths::new);
    Map<ScopeStatement, Optional<String>> known = new HashMap<>();
    for (Sentence sentence : Sentence.of(document)) {
      ScopeStatement.of(sentence.text())
          .flatMap(one -> known.computeIfAbsent(one, it -> refuted(it, changed)))
          .ifPresent(what -> remarks.add(remark(document, sentence.line(), what)));
    }
    return remarks;
  }

  private static Optional<String> refuted(
      ScopeStatement statement, Optional<ChangedPaths> changed) {
    String said = "'" + statement.shown() + "' ";
    if (changed.isEmpty()) {
      return Optional.of(said + "cannot be checked: the changed files are unknown");
    }
    String term = statement.term();
    return (statement.only() ? changed.get().outside(term) : changed.get().about(term))
        .map(path -> said + "is refuted by the change of " + path);
  }

  private static Remark remark(Document document, int line, String what) {
    String fix =
        "git diff --stat <base>...HEAD, and say what it says; -Drouting.base names the base";
    return new Remark(line, new Finding("claim-scope", what, document.at(line), fix));
  }
}
