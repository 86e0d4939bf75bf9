package io.github.gatehouse.receipts.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.standing.Waiver;
import io.github.gatehouse.receipts.standing.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverFileTest {
  private static final String SCHEMA = "waivers-v1.schema.json";
  private static final String GOOD =
      """
      waivers:
        - gate: tests
          item: org.example.ClockTest#leapSecond
          reason: the fake clock has no leap seconds yet
          owner: "@example/time"
          issue: "#12"
          expires: 2026-12-31
      """;

  @TempDir Path root;

  private Path write(String text) throws IOException {
    Path file = root.resolve(WaiverFile.PATH);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aWholeWaiverIsRead() throws IOException {
    write(GOOD);
    assertThat(WaiverFile.in(root).all())
        .containsExactly(
            new Waiver(
                Gate.TESTS,
                "org.example.ClockTest#leapSecond",
                "the fake clock has no leap seconds yet",
                "@example/time",
                "#12",
                LocalDate.of(2026, 12, 31)));
    assertThat(WaiverFile.read("waivers: []")).isEqualTo(Waivers.NONE);
    assertThat(WaiverFile.read(GOOD.replace("\"#12\"", "12")).all().get(0).issue()).isEqualTo("12");
  }

  @Test
  void aProjectWithoutTheFileHasNoWaiver() throws IOException {
    assertThat(WaiverFile.in(root)).isEqualTo(Waivers.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "item", "reason", "owner", "issue", "expires"})
  void aWaiverWithoutAMemberIsIncompleteAndNamesIt(String member) {
    String without =
        GOOD.replaceFirst("(?m)( +- )?" + member + ": .*", "$1x: 1").replace("x: 1", "");
    String empty = GOOD.replaceFirst(member + ": .*", member + ": ''");
    for (String text : List.of(without.replaceFirst("- \\n +", "- "), empty)) {
      assertThatThrownBy(() -> WaiverFile.read(text))
          .as(text)
          .isInstanceOfSatisfying(
              YamlException.class,
              e -> {
                assertThat(e.finding().id()).isEqualTo("waiver-incomplete");
                assertThat(e).hasMessageContaining("a waiver without " + member);
                assertThat(e).hasMessageContaining(WaiverFile.PATH + ": line ");
                assertThat(e.finding().where()).startsWith("line ");
              });
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown gate   | gate: tests         | gate: tets          | gate is 'tets'; the gates are freshness,
          gate build     | gate: tests         | gate: build         | cannot be waived
          no day         | expires: 2026-12-31 | expires: 2026-13-31 | expires is '2026-13-31'
          for ever       | expires: 2026-12-31 | expires: never      | expires is 'never'
          misspelt       | owner:              | onwer:              | a waiver without owner: org.example.ClockTest#leapSecond
          no list        | waivers:            | waiver:             | member 'waivers' is missing
          alias          | item: org           | item: *a # org      | an alias or its anchor
          """)
  void whatIsNoWaiverIsRefused(String fault, String was, String is, String message) {
    String broken = GOOD.replace(was, is);
    assertThat(broken).as("the fault is planted").isNotEqualTo(GOOD);
    assertThatThrownBy(() -> WaiverFile.read(broken))
        .as(fault)
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(WaiverFile.PATH + ": line ");
  }

  @Test
  void anItemThatStandsTwiceAndAHugeFileAreRefused() throws IOException {
    String twice = GOOD + GOOD.replace("waivers:\n", "");
    assertThatThrownBy(() -> WaiverFile.read(twice)).hasMessageContaining("is waived twice");
    assertThatThrownBy(() -> WaiverFile.read("waivers:")).hasMessageContaining("in waivers");
    assertThatThrownBy(() -> WaiverFile.read(GOOD + "    active: true\n"))
        .hasMessageContaining("unknown member 'active' in waivers[0].active");
    write("# " + "x".repeat(StrictYaml.MAX_BYTES));
    assertThatThrownBy(() -> WaiverFile.in(root)).hasMessageContaining("at most 1048576");
  }

  @Test
  void theSchemaKnowsTheSameFiles() throws IOException {
    assertThat(errors(GOOD)).isEmpty();
    assertThat(errors("waivers: []")).isEmpty();
    assertThat(errors(GOOD.replace("gate: tests", "gate: build"))).isNotEmpty();
    assertThat(errors(GOOD.replace("2026-12-31", "never"))).isNotEmpty();
    assertThat(errors(GOOD.replace("owner:", "onwer:"))).isNotEmpty();
    for (Gate gate : Gate.values()) {
      boolean refused = !errors(GOOD.replace("gate: tests", "gate: " + gate.id())).isEmpty();
      assertThat(refused).as(gate.id()).isEqualTo(gate == Gate.BUILD);
    }
    for (String own : List.of("own-licenses", "own-", "own", "Own-x", "own-a_b", "unit")) {
      String text = GOOD.replace("gate: tests", "gate: " + own);
      assertThat(errors(text).isEmpty()).as(own).isEqualTo(own.equals("own-licenses"));
      if (own.equals("own-licenses")) {
        assertThat(WaiverFile.read(text).of(new OwnGate(own))).hasSize(1);
      } else {
        assertThatThrownBy(() -> WaiverFile.read(text)).hasMessageContaining("gate is '" + own);
      }
    }
    assertThat(Files.readString(Path.of("../docs/schema", SCHEMA))).isEqualTo(schema());
  }

  @Test
  void theExampleInTheDocsIsRead() throws IOException {
    String page = Files.readString(Path.of("../docs/receipts.md"));
    String example = page.split("```yaml\n")[1].split("```")[0];
    assertThat(WaiverFile.read(example).all()).isNotEmpty();
    assertThat(errors(example)).isEmpty();
  }

  private static List<?> errors(String yaml) throws IOException {
    String json = StrictYaml.read(yaml, JsonNode.class).toString();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  private static String schema() throws IOException {
    try (InputStream in = WaiverFile.class.getResourceAsStream(SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The class path without the YAML library: whoever loads one of its classes fails. */
  @Test
  void withoutTheFileNothingOfYamlIsLoaded() throws Exception {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.contains("yaml"))
            .map(Path::of)
            .map(WaiverFileTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader bare = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      var in = bare.loadClass(WaiverFile.class.getName()).getMethod("in", Path.class);
      assertThat(in.invoke(null, root)).hasToString(Waivers.NONE.toString());
      write(GOOD);
      assertThatThrownBy(() -> in.invoke(null, root))
          .as("with the file it is asked for")
          .isInstanceOf(InvocationTargetException.class)
          .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
