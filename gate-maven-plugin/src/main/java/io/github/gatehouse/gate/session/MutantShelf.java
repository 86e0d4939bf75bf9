package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.mutation.BaseMutants;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** Mutants of one module by commit, in the store that all working trees share. */
final class MutantShelf {
  private static final String KIND = "mutants";
  private static final int DIGITS = 16;

  private final Optional<SharedStore> store;
  private final Optional<Checkout> checkout;
  private final String module;

  MutantShelf(SessionFacts facts, MavenProject project) {
    this.store = facts.sharedStore();
    this.checkout = facts.checkout();
    this.module = Sha256.of(SessionFacts.id(project)).substring(0, DIGITS);
  }

  Optional<BaseMutants> at(String commit) throws IOException {
    Optional<String> text = store.isEmpty() ? Optional.empty() : store.get().get(KIND, key(commit));
    return text.isEmpty() ? Optional.empty() : Optional.of(BaseMutants.parse(text.get()));
  }

  /** Keeps what was measured of HEAD; of anything else nothing is kept. */
  void keep(BaseMutants mutants) throws IOException {
    if (store.isEmpty() || checkout.isEmpty() || !checkout.get().clean()) {
      return;
    }
    String commit = checkout.get().commit();
    Optional<BaseMutants> before = at(commit).filter(one -> one.tool().equals(mutants.tool()));
    BaseMutants all = before.map(one -> one.plus(mutants)).orElse(mutants);
    store.get().put(KIND, key(commit), all.text());
  }

  private String key(String commit) {
    return commit + "-" + module;
  }
}
