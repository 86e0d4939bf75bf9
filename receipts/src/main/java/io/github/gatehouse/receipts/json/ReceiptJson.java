package io.github.gatehouse.receipts.json;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.model.Receipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Receipts as in-toto statements. What is stored for readers (status, line, seal) is computed anew
 * on reading; a file that disagrees with its own evidence says so in {@link Reading}.
 */
public final class ReceiptJson {
  private static final String NO_SEAL = "\"seal\" : \"\"";

  private ReceiptJson() {}

  /** A receipt with what is wrong about the file it came from; empty where nothing is. */
  public record Reading(Receipt receipt, List<String> contradictions) {}

  /** The canonical text, sealed with a digest of itself. */
  public static String write(Receipt receipt) {
    String unsealed = unsealed(receipt);
    // Written once: only the member of that name can hold this text, for quotes in values are
    // escaped.
    int seal = unsealed.lastIndexOf(NO_SEAL) + NO_SEAL.length() - 1;
    return unsealed.substring(0, seal) + Sha256.of(unsealed) + unsealed.substring(seal);
  }

  /** The same members on one line, without a line feed; the seal is that of the file. */
  public static String line(Receipt receipt) {
    return CanonicalJson.compact(write(receipt));
  }

  /**
   * The digest of the canonical text without a seal. It shows that a file was edited; it does not
   * show who wrote it: that takes a signature.
   */
  private static String seal(Receipt receipt) {
    return Sha256.of(unsealed(receipt));
  }

  private static String unsealed(Receipt receipt) {
    return CanonicalJson.write(Statement.of(receipt, ""));
  }

  /**
   * Reads a receipt.
   *
   * @throws IOException if the text is no receipt at all; the message names the place
   */
  public static Reading read(String text) throws IOException {
    Statement statement = CanonicalJson.read(text, Statement.class);
    NoNulls.in(statement);
    try {
      Receipt receipt = statement.receipt();
      return new Reading(receipt, contradictions(statement, receipt, text));
    } catch (NullPointerException | IllegalArgumentException e) {
      throw new IOException("no receipt: " + e.getMessage(), e);
    }
  }

  private static List<String> contradictions(Statement stored, Receipt receipt, String text) {
    Statement.Predicate said = stored.predicate();
    List<String> found = new ArrayList<>();
    compare(found, "_type", stored.type(), Statement.TYPE);
    compare(found, "predicateType", stored.predicateType(), Statement.PREDICATE_TYPE);
    compare(found, "status", said.status(), receipt.outcome().toString());
    compare(found, "line", said.line(), receipt.line());
    if (!seals(said.seal(), text)) {
      compare(found, "seal", said.seal(), seal(receipt));
    }
    return found;
  }

  /**
   * True where a text is as it was sealed, which most are; others can be the same receipt still.
   */
  private static boolean seals(String seal, String text) {
    String member = NO_SEAL.replace("\"\"", '"' + seal + '"');
    int at = text.lastIndexOf(member);
    return at >= 0
        && seal.equals(
            Sha256.of(text.substring(0, at) + NO_SEAL + text.substring(at + member.length())));
  }

  private static void compare(List<String> found, String member, String stored, String computed) {
    if (!Objects.equals(stored, computed)) {
      found.add(member + " is '" + stored + "', the evidence says '" + computed + "'");
    }
  }
}
