package io.github.gatehouse.receipts.store;

import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports during one reading: each is hashed once, whoever rests on it. */
final class Attachments {
  private static final String NOTHING = "nothing";
  private static final String OUTSIDE = "outside";

  private final Digest digest;
  private final Map<Report, String> known = new HashMap<>();

  /** A file, and the directory that it must not lie outside of. */
  private record Report(Path root, Path file) {}

  /** How a file becomes 64 hex digits. */
  interface Digest {
    String of(Path file) throws IOException;
  }

  Attachments(Digest digest) {
    this.digest = digest;
  }

  /**
   * What is wrong with an attachment; empty where it is as the receipt says.
   *
   * @param roots directories that its path can be relative to; the first says what is wrong
   */
  Optional<Finding> problem(Attachment attachment, List<Path> roots) throws IOException {
    Optional<Finding> first = problem(attachment, digest(roots.get(0), attachment));
    for (Path root : roots.subList(1, first.isPresent() ? roots.size() : 1)) {
      if (digest(root, attachment).equals(attachment.sha256())) {
        return Optional.empty();
      }
    }
    return first;
  }

  private static Optional<Finding> problem(Attachment attachment, String found) {
    if (found.equals(OUTSIDE)) {
      return Optional.of(
          new Finding(
              "receipt-path-outside",
              "the report lies outside the directory of the build, through a link",
              attachment.path(),
              ReceiptStore.FIX));
    }
    return found.equals(attachment.sha256())
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "receipt-attachment-changed",
                "the report has sha256 " + found + ", the receipt rests on " + attachment.sha256(),
                attachment.path(),
                ReceiptStore.FIX));
  }

  private String digest(Path root, Attachment attachment) throws IOException {
    Report report = new Report(root, root.resolve(attachment.path()).normalize());
    String found = known.get(report);
    if (found == null) {
      found = digest(report);
      known.put(report, found);
    }
    return found;
  }

  private String digest(Report report) throws IOException {
    if (!Files.isRegularFile(report.file())) {
      return NOTHING;
    }
    boolean inside = report.file().toRealPath().startsWith(report.root().toRealPath());
    return inside ? digest.of(report.file()) : OUTSIDE;
  }
}
