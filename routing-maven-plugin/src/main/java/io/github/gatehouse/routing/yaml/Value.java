package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.Target;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Values of a policy: one way to write each, and a message that names all that is allowed. */
final class Value {
  private static final int LONGEST = 300;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private Value() {}

  static PolicyException wrong(Node node, String what, String allowed) {
    return new PolicyException(
        what + " is " + node.kind() + "; " + allowed, node.place(), "write one of what is allowed");
  }

  /** One line of visible text. */
  static String text(Node node, String what) {
    String text = node.text().orElseThrow(() -> wrong(node, what, "one line of text"));
    boolean visible = text.equals(Foreign.shown(text, LONGEST + 1));
    if (text.isBlank() || text.length() > LONGEST || !visible) {
      throw wrong(node, what, "1 to " + LONGEST + " visible characters in one line");
    }
    return text;
  }

  static List<Node> items(Node node, String what) {
    return node.items().orElseThrow(() -> wrong(node, what, "a list is asked for"));
  }

  static List<String> texts(Node node, String what) {
    return items(node, what).stream().map(one -> text(one, what)).toList();
  }

  /** A word of a closed list. */
  static <T> T word(Node node, String what, Map<String, T> words) {
    T value = words.get(node.text().orElse(""));
    if (value == null) {
      throw wrong(node, what, "one of " + String.join(", ", words.keySet()));
    }
    return value;
  }

  /** A constant, by the name it bears in a policy. */
  static <E extends Enum<E>> E constant(
      Node node, String what, Class<E> type, Function<E, String> name) {
    String text = node.text().orElse("");
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> name.apply(one).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    node,
                    what,
                    "one of "
                        + String.join(
                            ", ", Arrays.stream(type.getEnumConstants()).map(name).toList())));
  }

  static BigDecimal number(Node node, String what) {
    String text = node.text().orElse("");
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(node, what, "a decimal such as 2.5, at most 12 digits on either side");
    }
    return new BigDecimal(text);
  }

  static int whole(Node node, String what, int most) {
    String text = node.text().orElse("");
    int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > most) {
      throw wrong(node, what, "a whole number from 1 to " + most);
    }
    return value;
  }

  /** A kebab-case id. */
  static String id(Node node, String what) {
    String text = node.text().orElse("");
    if (!Target.isId(text)) {
      throw wrong(node, what, "kebab-case such as tests-failed, at most 60 characters");
    }
    return text;
  }

  /** What a record refuses is wrong at this place. */
  static <T> T at(Node node, Supplier<T> record) {
    try {
      return record.get();
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new PolicyException(e.getMessage(), node.place(), "write it as in docs/policy.md");
    }
  }
}
