package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.reuse.DigestStore;
import io.github.gatehouse.gate.reuse.FileDigests;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a session knows of the bytes of files, from earlier builds of the directory, too. */
public final class SessionDigests {
  private SessionDigests() {}

  /** Digests of files, those of earlier builds among them. */
  public static FileDigests of(SessionFacts facts) {
    Map<String, String> downloads = facts.kept("digests of downloads", ConcurrentHashMap::new);
    return new FileDigests(
        known(facts),
        learned(facts),
        facts.clock(),
        new FileDigests.Steady(facts.downloads(), downloads));
  }

  /**
   * Keeps what this session has learned of files for later builds; nothing outside git.
   *
   * @throws IOException if it cannot be written
   */
  public static void save(SessionFacts facts) throws IOException {
    Optional<SharedStore> store = facts.sharedStore();
    if (store.isPresent() && learned(facts).getAndSet(false)) {
      new DigestStore(store.get(), facts.directory()).save(known(facts));
    }
  }

  private static AtomicBoolean learned(SessionFacts facts) {
    return facts.kept("learned", AtomicBoolean::new);
  }

  private static Map<String, String> known(SessionFacts facts) {
    Optional<SharedStore> store = facts.sharedStore();
    return facts.kept(
        "digests",
        () ->
            store.isPresent()
                ? new DigestStore(store.get(), facts.directory()).load()
                : new ConcurrentHashMap<>());
  }
}
