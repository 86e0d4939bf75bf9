package io.github.gatehouse.receipts.store;

import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reports below one root during one reading: each is hashed once, whoever rests on it. */
final class Attachments {
  private static final String NOTHING = "nothing";
  private static final String OUTSIDE = "outside";

  private final Path root;
  private final Digest digest;
  private final Map<Path, String> known = new HashMap<>();

  /** How a file becomes 64 hex digits. */
  interface Digest {
    String of(Path file) throws IOException;
  }

  Attachments(Path root, Digest digest) {
    this.root = root;
    this.digest = digest;
  }

  /** What is wrong with an attachment; empty where it is as the receipt says. */
  Optional<Finding> problem(Attachment attachment) throws IOException {
    Path report = root.resolve(attachment.path()).normalize();
    String found = known.get(report);
    if (found == null) {
      found = digest(report);
      known.put(report, found);
    }
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

  private String digest(Path report) throws IOException {
    if (!Files.isRegularFile(report)) {
      return NOTHING;
    }
    return report.toRealPath().startsWith(root.toRealPath()) ? digest.of(report) : OUTSIDE;
  }
}
