package io.github.gatehouse.gate.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReuseKeyTest {
  private static ReuseKey key(Map<String, Map<String, String>> inputs) {
    SortedMap<String, SortedMap<String, String>> sorted = new TreeMap<>();
    inputs.forEach((name, items) -> sorted.put(name, new TreeMap<>(items)));
    return new ReuseKey("lint", "g:a", sorted);
  }

  @Test
  void aKeyComesBackFromItsText() throws IOException {
    ReuseKey key =
        key(
            Map.of(
                "sources", Map.of("a\tb\\n.java", "line\r\nend", "ü", "\\"),
                "empty", Map.of(),
                "jdk", Map.of("", "17")));
    assertThat(ReuseKey.parse(key.text())).isEqualTo(key);
    assertThat(ReuseKey.parse(key.text()).digest()).isEqualTo(key.digest()).hasSize(64);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> ReuseKey.parse("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ReuseKey.parse("one\n")).hasMessageContaining("gate and module");
  }

  @Test
  void noItemsAreAnotherInputThanNone() {
    assertThat(key(Map.of("sources", Map.of())).digest()).isNotEqualTo(key(Map.of()).digest());
  }

  @Test
  void aNameCannotPassForAValue() {
    ReuseKey one = key(Map.of("x", Map.of("a", "b\tc")));
    ReuseKey other = key(Map.of("x", Map.of("a\tb", "c")));
    assertThat(one.text()).isNotEqualTo(other.text());
  }

  @Test
  void whatChangedIsSaidByName() {
    ReuseKey before =
        key(
            Map.of(
                "sources", Map.of("A.java", "1", "B.java", "1", "C.java", "1", "D.java", "1"),
                "gone", Map.of("", "x"),
                "jdk", Map.of("", "17.0.15")));
    ReuseKey now =
        key(
            Map.of(
                "sources", Map.of("A.java", "2", "C.java", "2", "D.java", "2", "E.java", "1"),
                "fresh", Map.of("", "x"),
                "jdk", Map.of("", "21.0.2")));
    assertThat(now.changes(before))
        .containsExactly(
            "fresh added",
            "jdk was 17.0.15, is 21.0.2",
            "sources changed (A.java, without B.java, C.java and 2 more)",
            "gone removed");
    assertThat(now.changes(now)).isEmpty();
  }
}
