package io.github.gatehouse.receipts.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An edited receipt is refused, contradicts itself, or says what it said before. */
public final class ReceiptEditFuzz {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_EDITS = 3;

  private ReceiptEditFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Draws draws = new Draws(data);
    Receipt built;
    try {
      built = RandomReceipts.receipt(draws, "tests", "g:a", List.of("g:a", "g:b"));
    } catch (IllegalArgumentException refusedByTheModel) {
      return;
    }
    byte[] file = ReceiptJson.write(built).getBytes(StandardCharsets.UTF_8);
    String text = new String(file, StandardCharsets.UTF_8);
    ReceiptJson.Reading original = ReceiptJson.read(text);
    hold(original.contradictions().isEmpty(), "own contradictions", original.contradictions());
    try {
      ReceiptJson.Reading edited = ReceiptJson.read(edit(draws, text));
      hold(
          !edited.contradictions().isEmpty() || edited.receipt().equals(original.receipt()),
          "believed although edited",
          edited.receipt());
    } catch (IOException refused) {
      // That is an answer too.
    }
  }

  private static String edit(Draws draws, String text) throws JsonProcessingException {
    if (draws.below(8) == 7) {
      int at = Math.min(text.length(), draws.below(256) * 8 + draws.below(8));
      int end = Math.min(text.length(), at + draws.below(4));
      return text.substring(0, at) + draws.text() + text.substring(end);
    }
    JsonNode tree = MAPPER.readTree(text);
    int edits = 1 + draws.below(MOST_EDITS);
    for (int i = 0; i < edits; i++) {
      List<ContainerNode<?>> all = containers(tree, new ArrayList<>());
      ContainerNode<?> chosen = draws.of(all);
      if (chosen instanceof ObjectNode object) {
        member(draws, object, all);
      } else if (chosen instanceof ArrayNode array) {
        element(draws, array, all);
      }
    }
    return MAPPER.writeValueAsString(tree);
  }

  private static List<ContainerNode<?>> containers(JsonNode node, List<ContainerNode<?>> into) {
    if (node instanceof ContainerNode<?> container) {
      into.add(container);
      container.forEach(child -> containers(child, into));
    }
    return into;
  }

  private static void member(Draws draws, ObjectNode object, List<ContainerNode<?>> all) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.add("unknown");
    String name = draws.of(names);
    if (draws.below(4) == 3) {
      object.remove(name);
    } else {
      object.set(name, value(draws, object.get(name), all));
    }
  }

  private static void element(Draws draws, ArrayNode array, List<ContainerNode<?>> all) {
    if (!array.isEmpty() && draws.flag()) {
      array.remove(draws.below(array.size()));
    } else {
      array.insert(draws.below(array.size() + 1), value(draws, null, all));
    }
  }

  private static JsonNode value(Draws draws, JsonNode was, List<ContainerNode<?>> all) {
    return switch (draws.below(8)) {
      case 0 -> MAPPER.getNodeFactory().numberNode(draws.count());
      case 1 -> MAPPER.getNodeFactory().numberNode(draws.below(16) / 4.0);
      case 2 -> MAPPER.getNodeFactory().textNode(draws.text());
      case 3 -> MAPPER.getNodeFactory().booleanNode(draws.flag());
      case 4 -> MAPPER.getNodeFactory().nullNode();
      case 5 -> MAPPER.getNodeFactory().textNode(String.valueOf(draws.count()));
      case 6 -> draws.of(all).deepCopy();
      default -> MAPPER.getNodeFactory().textNode(draws.text() + (was == null ? "" : was.asText()));
    };
  }
}
