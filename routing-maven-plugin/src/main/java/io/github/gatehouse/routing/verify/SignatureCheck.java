package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.bundle.Bundle;
import io.github.gatehouse.receipts.bundle.BundleReader;
import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.sign.Verifier;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the envelope of a decision and the bundle of its receipts with the keys that are given. */
final class SignatureCheck {
  /** The envelope over the exact bytes of decision.json, relative to the root. */
  static final String ENVELOPE = HandoffFiles.ENVELOPE;

  /** The payload type of a decision. */
  static final String TYPE = HandoffFiles.PAYLOAD;

  private static final String BUNDLE = "target/gatehouse/" + Bundle.FILE;
  private static final String SIGN = "GATEHOUSE_SIGNING_KEY=… mvn verify (docs/signing.md)";

  private final Path root;
  private final SignatureDemand demand;
  private final Protocol protocol;

  SignatureCheck(Path root, SignatureDemand demand, Protocol protocol) {
    this.root = root;
    this.demand = demand;
    this.protocol = protocol;
  }

  /**
   * Checks both.
   *
   * @throws IOException if a file cannot be read at all
   */
  void run(String json, List<StoredReceipt> receipts) throws IOException {
    if (demand.keys().isEmpty()) {
      protocol.trusted("signatures (no public key given)");
      return;
    }
    Verifier verifier = new Verifier(demand.keys());
    int before = protocol.refusals();
    if (!there(ENVELOPE)) {
      absent(ENVELOPE);
      return;
    }
    envelope(verifier, json);
    if (!there(BUNDLE)) {
      absent(BUNDLE);
      return;
    }
    bundle(verifier, receipts);
    if (protocol.refusals() == before) {
      protocol.verified("signatures of the decision and its receipts");
    }
  }

  private boolean there(String name) {
    return Files.isRegularFile(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  private void absent(String name) {
    if (demand.required()) {
      String what = "a signature is required, and there is none";
      protocol.refuse(new Finding("decision-unsigned", what, name, SIGN));
    } else {
      protocol.trusted("signatures (no " + name + ")");
    }
  }

  private void envelope(Verifier verifier, String json) throws IOException {
    Path file = root.resolve(ENVELOPE);
    if (Files.size(file) > EnvelopeJson.MAX_BYTES) {
      refuse("more than " + EnvelopeJson.MAX_BYTES + " bytes", ENVELOPE);
      return;
    }
    try {
      Verifier.Opened opened =
          verifier.open(EnvelopeJson.read(Files.readString(file).strip()), TYPE);
      if (!opened.text().equals(json)) {
        refuse("it signs another text than decision.json", ENVELOPE);
      }
    } catch (SignatureException | IOException e) {
      refuse(String.valueOf(e.getMessage()), ENVELOPE);
    }
  }

  private void bundle(Verifier verifier, List<StoredReceipt> receipts) throws IOException {
    List<Receipt> signed = new ArrayList<>();
    for (StoredReceipt one :
        BundleReader.read(root.resolve(BUNDLE), Optional.of(verifier)).receipts()) {
      one.problems().forEach(problem -> refuse(problem.what(), "target/gatehouse/" + one.path()));
      one.receipt().filter(any -> one.problems().isEmpty()).ifPresent(signed::add);
    }
    for (StoredReceipt one : receipts) {
      boolean bundled = one.problems().isEmpty() && one.receipt().isPresent();
      if (bundled && !signed.remove(one.receipt().get())) {
        refuse("no line of the bundle signs this receipt", one.path());
      }
    }
    if (!signed.isEmpty()) {
      refuse("it signs " + signed.size() + " receipts that are not there", BUNDLE);
    }
  }

  private void refuse(String why, String where) {
    protocol.refuse(new Finding("decision-signature-refused", why, where, SIGN));
  }
}
