package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Receipts of what was measured and good, by the key of everything they depend on. A failure is
 * measured again: whoever sees one wants to know whether it is still there.
 *
 * @param store keeps them, shared by all working trees of a repository
 * @param root directory that Maven was started for
 */
public record ReceiptShelf(SharedStore store, Path root) {
  private static final String LAST = "keys";

  /**
   * The receipt of a measurement with this key, its reports in place again; empty where there is
   * none to be believed.
   *
   * @throws IOException if the store cannot be read, or a report cannot be put in its place
   */
  public Optional<Receipt> find(ReuseKey key) throws IOException {
    Optional<String> text = store.get(kind(key), key.digest());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    ReceiptJson.Reading reading = ReceiptJson.read(text.get());
    Receipt receipt = reading.receipt();
    boolean own = receipt.gate().equals(key.gate()) && receipt.module().equals(key.module());
    boolean good = reading.contradictions().isEmpty() && own && reusable(receipt);
    return good && reports().restore(receipt.attachments())
        ? Optional.of(receipt)
        : Optional.empty();
  }

  /**
   * Keeps a receipt; only one of a pass, measured in a checkout, with reports of bounded size.
   *
   * @return true where it is kept
   * @throws IOException if it cannot be written
   */
  public boolean keep(ReuseKey key, Receipt receipt) throws IOException {
    if (!reusable(receipt) || !reports().keep(receipt.attachments())) {
      return false;
    }
    store.put(kind(key), key.digest(), ReceiptJson.write(receipt));
    return true;
  }

  /** The key of the last measurement of this gate and module here; empty where there was none. */
  public Optional<ReuseKey> last(String gate, String module) throws IOException {
    Optional<String> text = store.get(LAST, place(gate, module));
    return text.isEmpty() ? Optional.empty() : Optional.of(ReuseKey.parse(text.get()));
  }

  /** Notes the key of a measurement, whatever came of it. */
  public void note(ReuseKey key) throws IOException {
    store.put(LAST, place(key.gate(), key.module()), key.text());
  }

  private static boolean reusable(Receipt receipt) {
    return receipt.outcome().status() == Status.PASS
        && receipt.subject().isPresent()
        && receipt.reusedFrom().isEmpty();
  }

  private Reports reports() {
    return new Reports(store, root);
  }

  private String place(String gate, String module) {
    return Sha256.of(String.join("\n", root.toAbsolutePath().toString(), gate, module));
  }

  private static String kind(ReuseKey key) {
    String kind = "receipts-" + key.gate().replaceAll("[^a-z]", "-");
    return kind.substring(0, Math.min(kind.length(), 40));
  }
}
