package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reports that receipts rest on, by their digests, so that a receipt can be taken over after {@code
 * clean}.
 *
 * @param store keeps them
 * @param root attachments are relative to this directory
 */
record Reports(SharedStore store, Path root) {
  private static final String KIND = "reports";

  /** What the reports of one receipt may have in all, in bytes. */
  static final long MOST_BYTES = 4 << 20;

  /** Reports of gates themselves: these may be replaced, a tool's own may not. */
  private static final Path OWN = Path.of("target", "gatehouse");

  /** Keeps all reports of a receipt; false where one is gone or they are too large. */
  boolean keep(List<Attachment> attachments) throws IOException {
    long bytes = 0;
    for (Attachment one : attachments) {
      Path file = root.resolve(one.path());
      bytes += Files.isRegularFile(file) ? Files.size(file) : MOST_BYTES + 1;
    }
    if (bytes > MOST_BYTES) {
      return false;
    }
    for (Attachment one : attachments) {
      byte[] content = Files.readAllBytes(root.resolve(one.path()));
      if (!Sha256.of(content).equals(one.sha256())) {
        return false;
      }
      store.put(KIND, one.sha256(), Base64.getEncoder().encodeToString(content));
    }
    return true;
  }

  /** Puts reports in their places that are not there any more; false where that cannot be. */
  boolean restore(List<Attachment> attachments) throws IOException {
    for (Attachment one : attachments) {
      Path file = root.resolve(one.path());
      boolean there = Files.exists(file);
      if (there && Files.isRegularFile(file) && Sha256.of(file).equals(one.sha256())) {
        continue;
      }
      Optional<byte[]> kept = kept(one);
      if (kept.isEmpty() || there && !own(one)) {
        return false;
      }
      AtomicFile.write(file, kept.get());
    }
    return true;
  }

  private Optional<byte[]> kept(Attachment one) throws IOException {
    return store
        .get(KIND, one.sha256())
        .map(Base64.getDecoder()::decode)
        .filter(content -> Sha256.of(content).equals(one.sha256()));
  }

  private static boolean own(Attachment one) {
    Path path = Path.of(one.path());
    for (int i = 0; i + 2 < path.getNameCount(); i++) {
      if (path.subpath(i, i + 2).equals(OWN)) {
        return true;
      }
    }
    return false;
  }
}
