package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.cases.CaseList;
import io.github.gatehouse.gate.cases.CaseMemory;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cases of a module by commit, shared by all working trees of a repository. */
final class SharedCases implements CaseMemory {
  private static final Logger LOG = LoggerFactory.getLogger(SharedCases.class);
  private static final String KIND = "cases";
  private static final int DIGITS = 16;

  private final SessionFacts facts;
  private final MavenProject project;

  SharedCases(SessionFacts facts, MavenProject project) {
    this.facts = facts;
    this.project = project;
  }

  @Override
  public Optional<CaseList> base() throws IOException {
    Optional<SharedStore> store = facts.sharedStore();
    Optional<String> commit = facts.mergeBase();
    if (store.isEmpty() || commit.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = store.get().get(KIND, key(commit.get()));
    return text.isPresent() ? Optional.of(CaseList.of(text.get())) : Optional.empty();
  }

  /** Only a clean tree is what its commit says; one too large to keep is not worth a failure. */
  @Override
  public void keep(CaseList now) {
    Optional<Checkout> checkout = facts.checkout();
    Optional<SharedStore> store = facts.sharedStore();
    String text = now.text();
    if (store.isPresent()
        && checkout.isPresent()
        && checkout.get().clean()
        && text.length() < SharedStore.MAX_BYTES / 4) {
      try {
        store.get().put(KIND, key(checkout.get().commit()), text);
      } catch (IOException e) {
        // What is not kept is not compared later; the tests are as good as they are.
        LOG.info("The list of tests could not be kept: {}", e.toString());
      }
    }
  }

  /** Profiles bring and take tests: what ran with others is no base. */
  private String key(String commit) {
    TreeSet<String> profiles = new TreeSet<>();
    for (Profile profile : project.getActiveProfiles()) {
      profiles.add(profile.getId());
    }
    String setting = profiles.isEmpty() ? "" : " " + String.join(",", profiles);
    String module = Sha256.of(SessionFacts.id(project) + setting);
    return commit + "-" + module.substring(0, DIGITS);
  }
}
