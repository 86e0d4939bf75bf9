package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** How the values of one type stand in JSON. */
interface Form {
  /** Characters of a text in a message. */
  int MOST_SHOWN = 100;

  /** Writes a value, which is not null. */
  void write(Object value, JsonGenerator out) throws IOException;

  /**
   * Reads a value.
   *
   * @param in stands at the value's first token, which is not null, and afterwards at its last
   * @throws IOException if something else stands there; the message names the place
   */
  Object read(JsonParser in) throws IOException;

  /** Writes a value, or null. */
  default void writeNullable(Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      write(value, out);
    }
  }

  /**
   * Reads a value, or null.
   *
   * @throws IOException as {@link #read}
   */
  default Object readNullable(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL ? null : read(in);
  }

  /** What is wrong with the value that the parser stands at. */
  static IOException misfit(JsonParser in, String wrong) {
    return misfit(in, wrong, null);
  }

  /** The same for what a cause tells. */
  static IOException misfit(JsonParser in, String wrong, Exception cause) {
    JsonLocation at = in.currentTokenLocation();
    return new IOException(
        in.getParsingContext().pathAsPointer()
            + ": "
            + wrong
            + "; line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr(),
        cause);
  }

  /** What is needed where something else stands; of a long text, its beginning is shown. */
  static IOException needed(JsonParser in, String needed) throws IOException {
    String text = in.getText();
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    return misfit(in, "'" + shown + "' is not " + needed);
  }
}
