package io.github.gatehouse.receipts.store;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * A receipt file as it was found.
 *
 * @param path relative to the root, with {@code /}
 * @param sha256 of the file; empty where it could not be read
 * @param receipt empty where the file is no receipt
 * @param problems why it must not be believed; empty where nothing speaks against it
 */
public record StoredReceipt(
    String path, String sha256, Optional<Receipt> receipt, List<Finding> problems) {
  public StoredReceipt {
    problems = List.copyOf(problems);
  }

  /** The gate it speaks for: from its content, or else from the name of its file. */
  public String gate() {
    return receipt
        .map(Receipt::gate)
        .orElseGet(() -> path.replaceFirst(".*/", "").replaceFirst("\\.json$", ""));
  }
}
