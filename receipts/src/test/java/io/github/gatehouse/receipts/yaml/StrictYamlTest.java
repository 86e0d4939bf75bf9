package io.github.gatehouse.receipts.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {
  /** A file with one member of each plain kind. */
  record Sheet(String name, Integer count, Boolean on, List<String> words, Sheet inner) {}

  private static Sheet sheet(String text) throws YamlException {
    return StrictYaml.read(text, Sheet.class);
  }

  @Test
  void plainYamlIsRead() throws YamlException {
    Sheet sheet =
        sheet(
            """
            # a comment
            name: 'no: yes'
            count: 3
            on: true
            words: [a, "b c", no, 1.10, 2026-12-31]
            inner:
              name: >
                folded
                text
            """);
    assertThat(sheet.name()).isEqualTo("no: yes");
    assertThat(sheet.count()).isEqualTo(3);
    assertThat(sheet.on()).isTrue();
    assertThat(sheet.words()).containsExactly("a", "b c", "no", "1.10", "2026-12-31");
    assertThat(sheet.inner().name()).isEqualTo("folded text\n");
    assertThat(StrictYaml.read("a: {b: [1]}", JsonNode.class).at("/a/b/0").intValue()).isOne();
    assertThat(StrictYaml.read("--- {a: 1}\n...\n", JsonNode.class)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          duplicate key          | 'name: a\\nname: b'              | line 2, column | uplicate
          duplicate key in depth | 'inner:\\n  name: a\\n  name: b' | line 3, column | uplicate
          duplicate in flow      | '{name: a, name: b}'             | line 1, column | uplicate
          unknown member         | 'name: a\\nnmae: b'              | line 2, column | unknown member 'nmae' in nmae; known are [count, inner, name, on, words]
          unknown in depth       | 'inner:\\n  nmae: b'             | line 2, column | unknown member 'nmae' in inner.nmae
          merge key              | 'inner:\\n  <<: {name: a}'       | line 2, column | unknown member '<<'
          alias                  | 'name: *a'                       | line 1, column | an alias or its anchor
          anchor of a map        | 'inner: &a {name: b}'            | line 1, column | an alias or its anchor
          anchor of a list       | 'words: &a [b]'                  | line 1, column | an alias or its anchor
          alias as a key         | '? *a\\n: b'                     | line 1, column | ''
          tag                    | 'name: !!str b'                  | line 1, column | a tag
          tag of a map           | 'inner: !x {name: b}'            | line 1, column | a tag
          tag of a list          | 'words: !!set [b]'               | line 1, column | a tag
          tag of a class         | '!!java.net.URL [x]'             | line 1, column | a tag
          two documents          | 'name: a\\n---\\nname: b'        | line 3, column | a second document
          an empty second one    | 'name: a\\n---\\n'               | line           | a second document
          no number              | 'count: many'                    | line 1, column | in count
          part of a number       | 'count: 1.5'                     | line 1, column | in count
          list for a text        | 'name: [a]'                      | line 1, column | in name
          text for a list        | 'words: a'                       | line 1, column | in words
          list for a map         | '[a]'                            | line 1, column | ''
          text for all           | 'a'                              | line 1, column | ''
          unclosed               | 'words: [a'                      | line           | ''
          tab as indentation     | 'inner:\\n\\tname: a'            | line 2, column | ''
          bad indentation        | 'inner:\\n    name: a\\n  on: true' | line 3, column | ''
          control character      | 'name: a\\u0007'                 | ''             | ''
          """)
  void whatIsNotPlainIsRefusedWithItsPlace(
      String fault, String text, String where, String message) {
    String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
    assertThatThrownBy(() -> sheet(yaml))
        .as(fault)
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(message)
        .hasMessageContaining("Fix: ");
  }

  @Test
  void anAnchorThatNobodyRefersToChangesNothing() throws YamlException {
    assertThat(sheet("name: &v a")).isEqualTo(sheet("name: a"));
  }

  @Test
  void nothingAtAllIsRefused() {
    for (String text : List.of("", "\n", "# only a comment\n", "---\n", "null", "~")) {
      assertThatThrownBy(() -> sheet(text)).as(text).isInstanceOf(YamlException.class);
    }
  }

  @Test
  void theLimitsAreKept() throws YamlException {
    assertThat(StrictYaml.read("[".repeat(64) + "]".repeat(64), JsonNode.class)).hasSize(1);
    assertThatThrownBy(() -> StrictYaml.read("[".repeat(65) + "]".repeat(65), JsonNode.class))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("64");
    assertThatThrownBy(() -> StrictYaml.read("[".repeat(500_000), JsonNode.class))
        .isInstanceOf(YamlException.class);
    assertThatThrownBy(() -> StrictYaml.read("- ".repeat(500_000), JsonNode.class))
        .isInstanceOf(YamlException.class);
    String most = "name: " + "x".repeat(StrictYaml.MAX_BYTES - 6);
    assertThat(sheet(most).name()).hasSize(StrictYaml.MAX_BYTES - 6);
    assertThatThrownBy(() -> sheet(most + "x"))
        .hasMessageContaining("1048577 bytes of YAML; at most 1048576 are read");
  }

  @Test
  void aBombOfAliasesIsRefusedBeforeItUnfolds() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
    }
    assertThatThrownBy(() -> StrictYaml.read(bomb.toString(), JsonNode.class))
        .hasMessageContaining("an alias or its anchor")
        .hasMessageContaining("line 1, ");
  }

  @Test
  void aMessageIsOneShortLineWhateverTheTextHolds() {
    String name = "x\u202ey\u0000".replace("\u0000", "") + "z".repeat(5_000);
    assertThatThrownBy(() -> sheet("\"" + name + "\\n\": a"))
        .isInstanceOfSatisfying(
            YamlException.class,
            e ->
                assertThat(e.finding().what()).hasSizeLessThan(201).doesNotContain("\n", "\u202e"));
  }
}
