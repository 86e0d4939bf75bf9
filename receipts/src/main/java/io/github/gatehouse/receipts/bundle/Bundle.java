package io.github.gatehouse.receipts.bundle;

import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.sign.Envelope;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All receipts of a build as one text, one statement or envelope on each line, by path.
 *
 * @param text every line ends in a line feed; empty where there is no receipt
 * @param leftOut paths of files that must not be believed: written anew, an edited receipt would
 *     get a good seal, and a signature. Whoever reads the bundle finds them missing, which blocks
 *     as they did
 */
public record Bundle(String text, List<String> leftOut) {
  /** The name that bundles have. */
  public static final String FILE = "receipts.intoto.jsonl";

  /**
   * Bundles receipts; the same receipts in any order give the same text.
   *
   * @param key signs each statement; empty leaves them unsigned
   */
  public static Bundle of(Collection<StoredReceipt> receipts, Optional<SigningKey> key) {
    StringBuilder text = new StringBuilder();
    List<String> leftOut = new ArrayList<>();
    List<StoredReceipt> sorted = new ArrayList<>(receipts);
    sorted.sort(Comparator.comparing(StoredReceipt::path).thenComparing(StoredReceipt::sha256));
    for (StoredReceipt one : sorted) {
      if (one.receipt().isPresent() && one.problems().isEmpty()) {
        text.append(line(one.receipt().get(), key)).append('\n');
      } else {
        leftOut.add(one.path());
      }
    }
    return new Bundle(text.toString(), List.copyOf(leftOut));
  }

  private static String line(Receipt receipt, Optional<SigningKey> key) {
    String statement = ReceiptJson.line(receipt);
    return key.map(one -> EnvelopeJson.write(one.sign(Envelope.IN_TOTO, statement)))
        .orElse(statement);
  }
}
