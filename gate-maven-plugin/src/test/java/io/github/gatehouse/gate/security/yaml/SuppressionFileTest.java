package io.github.gatehouse.gate.security.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.gate.security.Suppression;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionFileTest {
  private static final String GOOD =
      """
      suppressions:
        - id: CVE-2021-44228
          package: org.apache.logging.log4j:log4j-core
          reason: lookups are switched off by -Dlog4j2.formatMsgNoLookups
          owner: "@example/platform"
          expires: 2026-12-31
      """;

  @TempDir Path root;

  private void write(String text) throws IOException {
    Path file = root.resolve(Suppression.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static boolean fitsTheSchema(String text) throws IOException {
    String schema = Files.readString(Path.of("../docs/schema/security-v1.schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(StrictYaml.read(text, JsonNode.class).toString(), InputFormat.JSON)
        .isEmpty();
  }

  @Test
  void aWholeSuppressionIsReadAndFitsTheSchema() throws IOException {
    write(GOOD);
    assertThat(SuppressionFile.in(root))
        .containsExactly(
            new Suppression(
                "CVE-2021-44228",
                "org.apache.logging.log4j:log4j-core",
                "lookups are switched off by -Dlog4j2.formatMsgNoLookups",
                "@example/platform",
                LocalDate.parse("2026-12-31")));
    assertThat(fitsTheSchema(GOOD)).isTrue();
  }

  @Test
  void withoutAFileNothingIsSuppressed() throws IOException {
    assertThat(SuppressionFile.in(root)).isEmpty();
    write("suppressions: []\n");
    assertThat(SuppressionFile.in(root)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "package", "reason", "owner", "expires"})
  void everyMemberIsNeeded(String member) throws IOException {
    String without = GOOD.replaceFirst("(?m)^( +(?:- )?)" + member + ":.*$", "$1other: x");
    write(without);
    assertThatThrownBy(() -> SuppressionFile.in(root)).isInstanceOf(YamlException.class);
    String blank = GOOD.replaceFirst(member + ": .*", member + ": \"\"");
    write(blank);
    assertThatThrownBy(() -> SuppressionFile.in(root))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("a suppression without " + member)
        .hasMessageContaining(Suppression.FILE);
    assertThat(fitsTheSchema(blank)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suppressions:\n  - {id: a, package: b, reason: c, owner: d, expires: soon}",
        "suppressions: 7",
        "{}",
        "suppressions: [null]",
        "suppressions: []\nsuppressions: []",
        "suppressions: &a []\nother: *a"
      })
  void whatIsNoSuppressionIsRefused(String text) throws IOException {
    write(text);
    assertThatThrownBy(() -> SuppressionFile.in(root)).isInstanceOf(YamlException.class);
  }
}
