package io.github.gatehouse.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schema, examples and pages say what the reader does. */
class PolicyDocumentsTest {
  private static final String NAME = "routing-v1.schema.json";
  private static final Path DOCS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text(), InputFormat.JSON);

  private static String text() {
    try (InputStream in = PolicyReader.class.getResourceAsStream(NAME)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean fits(String yaml) throws IOException {
    String json = new YAMLMapper().readTree(yaml).toString();
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static String example() throws IOException {
    String page = Files.readString(DOCS.resolve("policy.md"));
    String from = "<!-- example:routing.yaml -->\n```yaml\n";
    int start = page.indexOf(from) + from.length();
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void theExampleOfThePageIsReadAndFitsTheSchema() throws IOException {
    Target owners = new Target("code-owners", "d", List.of("t"));
    assertThat(new PolicyReader(List.of(owners)).read("routing.yaml", example()).rules())
        .hasSize(DefaultPolicy.policy().rules().size() + 1);
    assertThat(fits(example())).isTrue();
  }

  @Test
  void thePublishedDefaultPolicyIsTheBuiltInOne() throws IOException {
    Path page = DOCS.resolve("default-routing.yaml");
    String text =
        "# The built-in policy, as routing.yaml would say it. A test keeps it in step.\n"
            + PolicyYaml.write(DefaultPolicy.policy());
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(page, text);
    }
    assertThat(Files.readString(page)).isEqualTo(text);
    assertThat(fits(text)).isTrue();
  }

  @Test
  void thePublishedSchemaIsTheOneInTheJar() throws IOException {
    assertThat(Files.readString(DOCS.resolve("schema").resolve(NAME))).isEqualTo(text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 2",
        "rules: []",
        "{version: 1, rulez: []}",
        "{version: 1, gates: {units: {}}}",
        "{version: 1, gates: {tests: {skips: [upstream-failed]}}}",
        "{version: 1, defaults: 'yes'}",
        "{version: 1, owners: {tests: 'No Id'}}",
        "{version: 1, rules: [{id: a, when: never, then: LOOP, target: owner}]}",
        "{version: 1, rules: [{id: a, when: {all: []}, then: LOOP, target: owner}]}",
        "{version: 1, rules: [{id: a, when: {gate: tests}, then: LOOP, target: owner}]}",
        "{version: 1, rules: [{id: a, when: always, then: STOP, target: owner}]}"
      })
  void whatTheReaderRefusesDoesNotFitTheSchemaEither(String text) throws IOException {
    assertThat(fits(text)).isFalse();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new PolicyReader(List.of()).read("routing.yaml", text))
        .isInstanceOf(PolicyException.class);
  }
}
