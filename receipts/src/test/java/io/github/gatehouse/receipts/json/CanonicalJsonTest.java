package io.github.gatehouse.receipts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  enum Colour {
    RED,
    PALE_BLUE;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  sealed interface Shape permits Circle, Box {}

  record Circle(int radius) implements Shape {}

  record Box(int width, List<String> labels) implements Shape {}

  record Node(String name, List<Node> below) {}

  record Strict(int count) {
    Strict {
      if (count < 0) {
        throw new IllegalArgumentException("count is " + count + "; at least 0");
      }
    }
  }

  private record Everything(
      String text,
      boolean truth,
      int whole,
      Integer maybe,
      long large,
      double fraction,
      BigDecimal exact,
      Instant at,
      Colour colour,
      @JsonProperty("bom-ref") String reference,
      List<List<String>> lists,
      SortedSet<String> set,
      Map<String, Integer> map,
      SortedMap<Colour, String> byColour,
      List<Shape> shapes) {}

  private static Everything everything() {
    Map<String, Integer> backwards = new LinkedHashMap<>();
    backwards.put("b", 2);
    backwards.put("a", 1);
    return new Everything(
        "ü\n\"",
        true,
        -7,
        null,
        1L << 40,
        0.1,
        new BigDecimal("1.50"),
        Instant.parse("2026-11-22T10:00:00Z"),
        Colour.PALE_BLUE,
        "r",
        List.of(List.of(), List.of("a", "b")),
        new TreeSet<>(List.of("z", "y")),
        backwards,
        new TreeMap<>(Map.of(Colour.RED, "r")),
        List.of(new Circle(1), new Box(2, List.of("l"))));
  }

  @Test
  void aRecordIsWrittenMemberByMember() {
    assertThat(CanonicalJson.write(everything()))
        .isEqualTo(
            """
            {
              "text" : "ü\\n\\"",
              "truth" : true,
              "whole" : -7,
              "large" : 1099511627776,
              "fraction" : 0.1,
              "exact" : "1.50",
              "at" : "2026-11-22T10:00:00Z",
              "colour" : "pale-blue",
              "bom-ref" : "r",
              "lists" : [
                [ ],
                [
                  "a",
                  "b"
                ]
              ],
              "set" : [
                "y",
                "z"
              ],
              "map" : {
                "a" : 1,
                "b" : 2
              },
              "byColour" : {
                "red" : "r"
              },
              "shapes" : [
                {
                  "kind" : "circle",
                  "radius" : 1
                },
                {
                  "kind" : "box",
                  "width" : 2,
                  "labels" : [
                    "l"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Everything all = everything();
    assertThat(CanonicalJson.read(CanonicalJson.write(all), Everything.class)).isEqualTo(all);
    assertThat(CanonicalJson.read(CanonicalJson.line(all), Everything.class)).isEqualTo(all);
    assertThat(CanonicalJson.compact(CanonicalJson.write(all))).isEqualTo(CanonicalJson.line(all));
  }

  @Test
  void recordsMayHoldTheirOwnKind() throws IOException {
    Node tree = new Node("a", List.of(new Node("b", List.of()), new Node("c", null)));
    assertThat(CanonicalJson.read(CanonicalJson.write(tree), Node.class)).isEqualTo(tree);
  }

  @Test
  void listsAndMapsStandForThemselves() {
    assertThat(CanonicalJson.line(Map.of("b", List.of(1, 2.5), "a", new Circle(3))))
        .isEqualTo("{\"a\":{\"radius\":3},\"b\":[1,2.5]}");
    assertThat(CanonicalJson.line(Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
    assertThatThrownBy(() -> CanonicalJson.line(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no form in JSON: java.lang.Object");
  }

  @Test
  void aKindIsReadWhereverItStands() throws IOException {
    String late =
        "{\"shapes\":[{\"width\":2,\"x\":{\"y\":[1.50]},\"labels\":[],\"kind\":\"box\"}]}";
    assertThat(CanonicalJson.read(filled(late), Everything.class).shapes())
        .containsExactly(new Box(2, List.of()));
  }

  /** Members that must be there beside those of a text. */
  private static String filled(String json) {
    return "{\"truth\":true,\"whole\":1,\"large\":1,\"fraction\":1,"
        + json.substring(json.indexOf('{') + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":1}               | /text: '1' is not a text; line 1, column 55",
        "{\"maybe\":\"7\"}          | /maybe: '7' is not a whole number",
        "{\"maybe\":1.5}            | /maybe: '1.5' is not a whole number",
        "{\"maybe\":99999999999}    | out of range of int",
        "{\"exact\":\"good\"}       | /exact: 'good' is not a decimal number",
        "{\"exact\":true}           | /exact: 'true' is not a decimal number",
        "{\"at\":\"yesterday\"}     | /at: 'yesterday' is not a time of RFC 3339 in UTC",
        "{\"colour\":\"green\"}     | /colour: 'green' is not one of [red, pale-blue]",
        "{\"colour\":0}             | /colour: '0' is not a text",
        "{\"lists\":{}}             | /lists: '{' is not a list",
        "{\"lists\":[[],\"a\"]}     | /lists/1: 'a' is not a list",
        "{\"set\":[null]}           | /set/0: 'null' is not an item of a set",
        "{\"map\":[]}               | /map: '[' is not an object",
        "{\"map\":{\"a\":\"b\"}}    | /map/a: 'b' is not a whole number",
        "{\"byColour\":{\"x\":\"\"}} | 'x' is not one of [red, pale-blue]",
        "{\"shapes\":[3]}           | /shapes/0: '3' is not an object",
        "{\"shapes\":[{}]}          | kind is missing",
        "{\"shapes\":[{\"kind\":\"star\"}]}   | 'star' is not a kind: one of [box, circle]",
        "{\"shapes\":[{\"kind\":\"circle\"}]} | radius is missing",
        "{\"shapes\":[{\"radius\":\"r\",\"kind\":\"circle\"}]} | /radius: 'r' is not a whole number",
        "{\"text\":\"a\",\"text\":\"a\"}  | Duplicate field 'text'",
        "{\"by\":1,\"by\":2}          | Duplicate field 'by'"
      })
  void whatDoesNotFitIsToldWithItsPlace(String row) {
    String json = row.substring(0, row.indexOf('|'));
    String told = row.substring(row.indexOf('|') + 1).strip();
    assertThatThrownBy(() -> CanonicalJson.read(filled(json), Everything.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(told);
  }

  @Test
  void whatARecordRefusesIsToldWithItsPlace() {
    assertThatThrownBy(() -> CanonicalJson.read("{\"count\":-1}", Strict.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no Strict: count is -1; at least 0; line 1, column 12");
    assertThatThrownBy(() -> CanonicalJson.read("{}", Strict.class))
        .hasMessageContaining("count is missing");
    assertThatThrownBy(() -> CanonicalJson.read("{\"count\":null}", Strict.class))
        .hasMessageContaining("count is missing");
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    String json = "{\"count\":\"" + "x".repeat(10_000) + "\"}";
    assertThatThrownBy(() -> CanonicalJson.read(json, Strict.class))
        .hasMessage("/count: '" + "x".repeat(100) + "…' is not a whole number; line 1, column 10");
  }

  @Test
  void constantsAreReadByNameAsWell() throws IOException {
    assertThat(CanonicalJson.read(filled("{\"colour\":\"PALE_BLUE\"}"), Everything.class).colour())
        .isEqualTo(Colour.PALE_BLUE);
  }

  @Test
  void numbersThatJsonLacksAreTexts() throws IOException {
    record Ratio(double of) {}
    for (double one : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e300}) {
      String text = CanonicalJson.write(new Ratio(one));
      assertThat(CanonicalJson.read(text, Ratio.class)).isEqualTo(new Ratio(one));
    }
    assertThatThrownBy(() -> CanonicalJson.read("{\"of\":\"1.5\"}", Ratio.class))
        .hasMessageContaining("'1.5' is not a number");
  }

  @Test
  void aDecimalMayStandAsANumberAndIsOfBoundedLength() throws IOException {
    assertThat(CanonicalJson.read(filled("{\"exact\":1.50}"), Everything.class).exact())
        .isEqualTo(new BigDecimal("1.50"));
    String long1 = "1".repeat(1001);
    assertThatThrownBy(
            () -> CanonicalJson.read(filled("{\"exact\":\"" + long1 + "\"}"), Everything.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1001");
  }

  @Test
  void nullIsNoRecord() throws IOException {
    assertThat(CanonicalJson.read("null", Strict.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{} {}", "{}x", "[]", "1"})
  void whatIsNoOneRecordIsRefused(String text) {
    record Empty() {}
    assertThatThrownBy(() -> CanonicalJson.read(text, Empty.class)).isInstanceOf(IOException.class);
  }
}
