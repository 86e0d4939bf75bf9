package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Constants by their words, which are what they print; their names are read as well. */
final class EnumForm implements Form {
  private final Class<?> type;
  private final Map<String, Object> constants = new HashMap<>();

  EnumForm(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
      constants.put(constant.toString(), constant);
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeString(value.toString());
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw Form.needed(in, "a text");
    }
    return constant(in.getText(), in);
  }

  /**
   * The constant of a word that the parser stands at.
   *
   * @throws IOException if there is none
   */
  Object constant(String word, JsonParser in) throws IOException {
    Object constant = constants.get(word);
    if (constant == null) {
      throw Form.needed(in, "one of " + Arrays.toString(type.getEnumConstants()));
    }
    return constant;
  }
}
