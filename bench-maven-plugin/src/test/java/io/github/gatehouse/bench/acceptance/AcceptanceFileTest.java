package io.github.gatehouse.bench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceFileTest {
  private static final Acceptance ONE =
      new Acceptance(
          "app",
          "C.m{size=7}",
          "cpu",
          "b".repeat(40),
          new BigDecimal("12.50"),
          "faster \"start\"\nand less",
          "Ada: core",
          LocalDate.of(2027, 1, 31));
  private static final Acceptance GONE =
      new Acceptance(
          null, "D.n", null, null, null, "was never of use", "Ada", LocalDate.of(2027, 1, 31));

  @TempDir private Path root;

  @Test
  void whatIsAppendedIsReadAndTheRestStays() throws IOException {
    String people =
        """
        # Reviewed by the core team, every month.
        acceptances:
          - benchmark: C.old   # since the new parser
            metric: allocation
            upToPercent: 2300
            reason: interning
            owner: Bo
            expires: 2027-03-01
        # The end.
        """;
    write(people);

    AcceptanceFile.append(root, ONE);
    AcceptanceFile.append(root, GONE);

    assertThat(Files.readString(file())).startsWith(people);
    assertThat(AcceptanceFile.in(root).all()).hasSize(3).endsWith(ONE, GONE);
  }

  @Test
  void aFileIsMadeWhereThereIsNone() throws IOException {
    assertThat(AcceptanceFile.in(root)).isEqualTo(Acceptances.NONE);

    AcceptanceFile.append(root, GONE);

    assertThat(file())
        .hasContent(
            """
            acceptances:
              - benchmark: "D.n"
                reason: "was never of use"
                owner: "Ada"
                expires: 2027-01-31
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# mine\nacceptances: []\n",
        "acceptances: [ ] # none",
        "acceptances:\n- {benchmark: a, reason: r, owner: o, expires: 2027-01-01}"
      })
  void listsInOtherFormsAreAddedTo(String text) throws IOException {
    write(text);

    AcceptanceFile.append(root, ONE);

    assertThat(AcceptanceFile.in(root).all()).endsWith(ONE);
    assertThat(Files.readString(file())).contains(text.contains("#") ? "# " : "benchmark: a,");
  }

  @Test
  void whereNothingCanBeAddedTheFileStaysAndTheMessageSaysWhat() throws IOException {
    String flow = "acceptances: [{benchmark: a, reason: r, owner: o, expires: 2027-01-01}]\n";
    write(flow);

    assertThatThrownBy(() -> AcceptanceFile.append(root, GONE))
        .hasMessageContaining("Fix: add\n  - benchmark: \"D.n\"");
    assertThat(file()).hasContent(flow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owner: o| without reason",
        "reason: r| without owner",
        "reason: r, owner: o, metric: time| metric is 'time'",
        "reason: r, owner: o, metric: cpu| without upToPercent",
        "reason: r, owner: o, metric: allocation| an acceptance of allocation without upToPercent",
        "reason: r, owner: o, upToPercent: 5| must be 0 or more, and have a metric",
        "reason: r, owner: o, metric: cpu, upToPercent: lots| a number as 12.5",
        "reason: r, owner: o, base: main| 40 hex digits",
        "reason: r, owner: o, until: x| unknown member 'until'",
      })
  void whatIsIncompleteIsRefusedWithItsPlace(String members, String message) throws IOException {
    write("acceptances: [{benchmark: a, expires: 2027-01-01, " + members + "}]");

    assertThatThrownBy(() -> AcceptanceFile.in(root))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(".gatehouse/acceptances.yaml");
  }

  @Test
  void aDayIsADay() throws IOException {
    write("acceptances: [{benchmark: a, expires: soon, reason: r, owner: o}]");
    assertThatThrownBy(() -> AcceptanceFile.in(root)).hasMessageContaining("expires is 'soon'");
  }

  @Test
  void theSchemaKnowsTheSameMembers() throws IOException {
    JsonNode item =
        new ObjectMapper()
            .readTree(Path.of("../docs/schema/acceptances-v1.schema.json").toFile())
            .at("/properties/acceptances/items");
    SortedSet<String> members = new TreeSet<>();
    item.path("properties").fieldNames().forEachRemaining(members::add);

    assertThat(members)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Acceptance.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    assertThat(item.at("/dependentRequired/upToPercent/0").asText()).isEqualTo("metric");
    assertThat(item.at("/dependentRequired/metric/0").asText()).isEqualTo("upToPercent");
    assertThat(item.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(item.path("required"))
        .extracting(JsonNode::asText)
        .isEqualTo(List.of("benchmark", "reason", "owner", "expires"));
  }

  private Path file() {
    return root.resolve(AcceptanceFile.PATH);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }
}
