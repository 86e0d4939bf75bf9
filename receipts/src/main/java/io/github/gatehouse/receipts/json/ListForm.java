package io.github.gatehouse.receipts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists and sorted sets in their order. */
final class ListForm implements Form {
  private final boolean sorted;
  private final Form items;

  ListForm(Class<?> type, Form items) {
    this.sorted = type == SortedSet.class;
    this.items = items;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object item : (Collection<?>) value) {
      items.writeNullable(item, out);
    }
    out.writeEndArray();
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw Form.needed(in, "a list");
    }
    List<Object> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      Object item = items.readNullable(in);
      if (item == null && sorted) {
        throw Form.needed(in, "an item of a set");
      }
      list.add(item);
    }
    return sorted ? new TreeSet<>(list) : list;
  }
}
