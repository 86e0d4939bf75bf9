package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps by key, whatever their own order is; a key is a text or a constant. */
final class MapForm implements Form {
  private final Form keys;
  private final Form values;

  MapForm(Form keys, Form values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    Map<?, ?> map = (Map<?, ?>) value;
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : (map instanceof SortedMap ? map : new TreeMap<>(map)).entrySet()) {
      out.writeFieldName(entry.getKey().toString());
      values.writeNullable(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Form.needed(in, "an object");
    }
    Map<Object, Object> map = new TreeMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      Object key = keys instanceof EnumForm constants ? constants.constant(name, in) : name;
      in.nextToken();
      map.put(key, values.readNullable(in));
    }
    return map;
  }
}
