package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.mutation.ChangedSources;
import io.github.gatehouse.receipts.git.Checkout;
import java.nio.file.Path;
import java.util.Optional;

/** The commit that mutants are held against, and what git and the shelf know of it. */
final class ComparedCommit {
  private static final int SHORT = 7;

  private final SessionFacts facts;
  private final Optional<Checkout> checkout;
  private final Optional<String> commit;
  private final ChangedSources sources;

  ComparedCommit(SessionFacts facts, ChangedSources sources) {
    this.facts = facts;
    this.sources = sources;
    this.checkout = facts.checkout();
    this.commit = facts.mergeBase();
  }

  Optional<String> commit() {
    return commit;
  }

  /** {@code origin/main@8a413dd}; empty where no base is known. */
  String words() {
    return commit.map(one -> name().orElse("base") + "@" + one.substring(0, SHORT)).orElse("");
  }

  private Optional<String> name() {
    return facts.baseName();
  }

  /** True where the working tree is the base itself: all that survives here survived there. */
  boolean here() {
    return checkout.filter(Checkout::clean).map(Checkout::commit).equals(commit)
        && commit.isPresent();
  }

  /** True for a source file that the base does not have. */
  boolean born(String source) {
    if (commit.isEmpty() || checkout.isEmpty()) {
      return false;
    }
    Path top = checkout.get().root();
    return sources.places(source).stream()
        .filter(place -> place.startsWith(top))
        .map(place -> top.relativize(place).toString().replace('\\', '/'))
        .noneMatch(name -> facts.git().fileAt(commit.get(), name).isPresent());
  }
}
