package io.github.gatehouse.receipts.json;

import io.github.gatehouse.receipts.sign.Envelope;
import java.io.IOException;

/** DSSE envelopes as JSON on one line. */
public final class EnvelopeJson {
  /** Base64 makes four characters of three bytes; the rest is for signatures. */
  public static final int MAX_BYTES = CanonicalJson.MAX_BYTES / 3 * 4 + (1 << 15);

  private EnvelopeJson() {}

  /** The two members that tell lines of a bundle apart; either may be absent. */
  private record Kind(String payloadType, String predicateType) {}

  /** What a line of a bundle is. */
  public enum Line {
    ENVELOPE,
    RECEIPT,
    /** A statement about something else. */
    OTHER
  }

  /** One line of JSON, without a line feed. */
  public static String write(Envelope envelope) {
    return CanonicalJson.line(envelope);
  }

  /**
   * Reads an envelope; nothing in it is verified.
   *
   * @throws IOException if the text is no envelope, or is longer than {@link #MAX_BYTES}
   */
  public static Envelope read(String text) throws IOException {
    return present(CanonicalJson.read(text, Envelope.class, MAX_BYTES));
  }

  /**
   * Tells what a line is; what it says of itself, that is.
   *
   * @throws IOException if it is no JSON object, or longer than {@link #MAX_BYTES}
   */
  public static Line kind(String text) throws IOException {
    Kind kind = present(CanonicalJson.read(text, Kind.class, MAX_BYTES));
    if (kind.payloadType() != null) {
      return Line.ENVELOPE;
    }
    if (kind.predicateType() == null) {
      throw new IOException("neither an envelope nor a statement");
    }
    return kind.predicateType().equals(Statement.PREDICATE_TYPE) ? Line.RECEIPT : Line.OTHER;
  }

  private static <T> T present(T read) throws IOException {
    if (read == null) {
      throw new IOException("null instead of an object");
    }
    return read;
  }
}
