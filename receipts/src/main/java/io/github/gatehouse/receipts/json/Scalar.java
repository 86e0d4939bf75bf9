package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Values without members. Texts are not taken for numbers, nor fractions for whole numbers. */
enum Scalar implements Form {
  TEXT("a text"),
  TRUTH("true or false"),
  INT("a whole number"),
  LONG("a whole number"),
  DOUBLE("a number"),
  /** As a text: a verdict hangs on it, and no reader's binary fractions touch it. */
  DECIMAL("a decimal number"),
  /** RFC 3339 in UTC, which is how an instant prints itself. */
  TIME("a time of RFC 3339 in UTC");

  /** The scalar of each type. */
  static final Map<Class<?>, Scalar> OF =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(boolean.class, TRUTH),
          Map.entry(Boolean.class, TRUTH),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(BigDecimal.class, DECIMAL),
          Map.entry(Instant.class, TIME));

  private final String described;

  Scalar(String described) {
    this.described = described;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    switch (this) {
      case TRUTH -> out.writeBoolean((Boolean) value);
      case INT -> out.writeNumber((Integer) value);
      case LONG -> out.writeNumber((Long) value);
      case DOUBLE -> out.writeNumber((Double) value);
      default -> out.writeString(value.toString());
    }
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    try {
      return switch (this) {
        case TRUTH -> needed(in, token.isBoolean()).getBooleanValue();
        case INT -> needed(in, token == JsonToken.VALUE_NUMBER_INT).getIntValue();
        case LONG -> needed(in, token == JsonToken.VALUE_NUMBER_INT).getLongValue();
        case DOUBLE -> token.isNumeric() ? in.getDoubleValue() : noNumber(text(in));
        case DECIMAL -> decimal(in);
        case TIME -> Instant.parse(text(in));
        case TEXT -> text(in);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      throw Form.needed(in, described);
    }
  }

  private JsonParser needed(JsonParser in, boolean there) throws IOException {
    if (!there) {
      throw Form.needed(in, described);
    }
    return in;
  }

  private String text(JsonParser in) throws IOException {
    return needed(in, in.currentToken() == JsonToken.VALUE_STRING).getText();
  }

  private static BigDecimal decimal(JsonParser in) throws IOException {
    String text = in.getText();
    in.streamReadConstraints().validateFPLength(text.length());
    return new BigDecimal(text);
  }

  /** The three that JSON has no number for stand as texts. */
  private static double noNumber(String text) {
    double value = Double.parseDouble(text);
    if (Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
