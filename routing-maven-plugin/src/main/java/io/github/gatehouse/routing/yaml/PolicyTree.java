package io.github.gatehouse.routing.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document as a tree that remembers line and column of everything in it. */
final class PolicyTree {
  private PolicyTree() {}

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @throws PolicyException if the text is no YAML, or breaks a limit
   */
  static Node read(String file, String text) {
    try {
      return StrictYaml.read(text, Raw.class).named(file);
    } catch (YamlException e) {
      throw PolicyException.of(file, e.finding());
    }
  }

  /** One value; what it is follows from which part is there. */
  @JsonDeserialize(using = Reading.class)
  private record Raw(int line, int column, String text, List<Raw> items, Map<String, Raw> members) {
    Node named(String file) {
      String place = file + ", line " + line + ", column " + column;
      if (text != null) {
        return Node.of(place, text);
      }
      if (items != null) {
        return Node.of(place, items.stream().map(one -> one.named(file)).toList());
      }
      Map<String, Node> named = new LinkedHashMap<>();
      members.forEach((name, one) -> named.put(name, one.named(file)));
      return Node.of(place, named);
    }
  }

  /** Takes values as they were written: {@code no} is a word, and 2.50 has two decimals. */
  private static final class Reading extends StdDeserializer<Raw> {
    private static final long serialVersionUID = 1L;

    private Reading() {
      super(Raw.class);
    }

    @Override
    public Raw deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonLocation at = parser.currentTokenLocation();
      int line = at.getLineNr();
      int column = at.getColumnNr();
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        List<Raw> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(deserialize(parser, context));
        }
        return new Raw(line, column, null, items, null);
      }
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Map<String, Raw> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, deserialize(parser, context));
        }
        return new Raw(line, column, null, null, members);
      }
      return new Raw(line, column, parser.getText(), null, null);
    }

    @Override
    public Raw getNullValue(DeserializationContext context) {
      return new Raw(1, 1, "", null, null);
    }
  }
}
