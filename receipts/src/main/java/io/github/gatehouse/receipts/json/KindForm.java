package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records of one sealed interface: a member {@code kind}, which is written first and read anywhere,
 * tells which.
 */
final class KindForm implements Form {
  private static final String KIND = "kind";

  private final SortedMap<String, Class<?>> types = new TreeMap<>();

  KindForm(Class<?> sealed) {
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      types.put(name(type), type);
    }
  }

  private static String name(Class<?> type) {
    String simple = type.getSimpleName();
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  private static RecordForm form(Class<?> type) {
    return (RecordForm) Forms.of(type);
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField(KIND, name(value.getClass()));
    form(value.getClass()).writeMembers(value, out);
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Form.needed(in, "an object");
    }
    if (in.nextToken() != JsonToken.FIELD_NAME || !in.currentName().equals(KIND)) {
      return readInAnyOrder(in);
    }
    in.nextToken();
    RecordForm form = form(in);
    in.nextToken();
    return form.readMembers(in);
  }

  private RecordForm form(JsonParser in) throws IOException {
    Class<?> type = in.currentToken() == JsonToken.VALUE_STRING ? types.get(in.getText()) : null;
    if (type == null) {
      throw Form.needed(in, "a kind: one of " + types.keySet());
    }
    return form(type);
  }

  /** Sets aside what comes before the kind is known, and the rest with it. */
  private Object readInAnyOrder(JsonParser in) throws IOException {
    RecordForm form = null;
    StringWriter rest = new StringWriter();
    try (JsonGenerator aside = CanonicalJson.FACTORY.createGenerator(rest)) {
      aside.writeStartObject();
      for (; in.currentToken() == JsonToken.FIELD_NAME; in.nextToken()) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals(KIND)) {
          form = form(in);
        } else {
          aside.writeFieldName(name);
          aside.copyCurrentStructure(in);
        }
      }
      aside.writeEndObject();
    }
    if (form == null) {
      throw Form.misfit(in, KIND + " is missing");
    }
    try (JsonParser again = CanonicalJson.FACTORY.createParser(rest.toString())) {
      again.nextToken();
      return form.read(again);
    } catch (IOException e) {
      throw Form.misfit(in, e.getMessage(), e);
    }
  }
}
