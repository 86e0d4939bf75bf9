package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.git.Checkout;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms a module is judged.
 *
 * @param allowed warnings of the compiler that are accepted
 * @param mode of the baseline
 * @param newCode present where only what is new counts
 * @param store of the repository; empty outside git
 * @param checkout empty outside git
 */
public record LintTerms(
    int allowed,
    BaselineMode mode,
    Optional<NewCode> newCode,
    Optional<LintStore> store,
    Optional<Checkout> checkout) {
  /** Everything counts, and nothing is kept. */
  public static LintTerms strict(int allowed) {
    return new LintTerms(
        allowed, BaselineMode.CHECK, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Keeps what was found, for branches that begin here; a dirty checkout is no commit's. */
  void keep(Map<String, Set<String>> found) throws IOException {
    if (store.isPresent() && checkout.filter(Checkout::clean).isPresent() && !found.isEmpty()) {
      store.get().keep(checkout.get().commit(), found);
    }
  }
}
