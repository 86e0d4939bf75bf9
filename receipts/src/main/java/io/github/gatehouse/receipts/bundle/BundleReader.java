package io.github.gatehouse.receipts.bundle;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.sign.Envelope;
import io.github.gatehouse.receipts.sign.Verifier;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a bundle. A line that must not be believed comes back with the reason, as a file of the
 * store does. Reports that receipts rest on do not travel in a bundle; they are not hashed again.
 */
public final class BundleReader {
  private static final String FIX = "mvn verify (measures again), then bundle and sign";

  private final Optional<Verifier> verifier;
  private final List<StoredReceipt> receipts = new ArrayList<>();
  private final SortedSet<String> signers = new TreeSet<>();
  private int others;

  private BundleReader(Optional<Verifier> verifier) {
    this.verifier = verifier;
  }

  /**
   * What a bundle holds.
   *
   * @param receipts in the file's order; each path is the file's name, a colon, and the line
   * @param signers ids of the trusted keys that signed at least one; empty without a verifier
   * @param others statements about something else, which are none of our business
   */
  public record Reading(List<StoredReceipt> receipts, SortedSet<String> signers, int others) {}

  /**
   * Reads a bundle.
   *
   * @param verifier with one, every receipt must be signed by a key that it trusts; without,
   *     signatures are not looked at
   * @throws IOException if the file cannot be read, or breaks a limit of {@link BundleLines}
   */
  public static Reading read(Path file, Optional<Verifier> verifier) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file.getFileName() + " is not a regular file");
    }
    BundleReader reader = new BundleReader(verifier);
    try (InputStream in = Files.newInputStream(file)) {
      BundleLines.read(in, (number, line) -> reader.line(file.getFileName() + ":" + number, line));
    }
    return new Reading(List.copyOf(reader.receipts), reader.signers, reader.others);
  }

  private void line(String path, String line) {
    try {
      String statement = line;
      if (EnvelopeJson.kind(line) == EnvelopeJson.Line.ENVELOPE) {
        statement = opened(EnvelopeJson.read(line));
      } else if (verifier.isPresent() && EnvelopeJson.kind(line) == EnvelopeJson.Line.RECEIPT) {
        throw new SignatureException("not signed");
      }
      if (EnvelopeJson.kind(statement) == EnvelopeJson.Line.RECEIPT) {
        receipts.add(receipt(path, statement));
      } else {
        others++;
      }
    } catch (SignatureException e) {
      refused(path, "receipt-signature-refused", e.getMessage());
    } catch (IOException e) {
      refused(path, "receipt-unreadable", String.valueOf(e.getMessage()));
    }
  }

  private String opened(Envelope envelope) throws SignatureException {
    if (verifier.isEmpty()) {
      return Verifier.unverified(envelope, Envelope.IN_TOTO);
    }
    Verifier.Opened opened = verifier.get().open(envelope, Envelope.IN_TOTO);
    signers.addAll(opened.keyids());
    return opened.text();
  }

  private static StoredReceipt receipt(String path, String statement) throws IOException {
    ReceiptJson.Reading reading = ReceiptJson.read(statement);
    List<Finding> problems =
        reading.contradictions().stream()
            .map(what -> new Finding("receipt-edited", what, path, FIX))
            .toList();
    return new StoredReceipt(path, Sha256.of(statement), Optional.of(reading.receipt()), problems);
  }

  private void refused(String path, String id, String why) {
    Finding finding = new Finding(id, why, path, FIX);
    receipts.add(new StoredReceipt(path, "", Optional.empty(), List.of(finding)));
  }
}
