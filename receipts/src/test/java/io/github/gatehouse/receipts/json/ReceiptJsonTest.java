package io.github.gatehouse.receipts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptJsonTest {
  private static final Receipt RECEIPT =
      Sample.receipt("tests", "g:a", List.of(Sample.tests(10, 0)));

  private static final String SCHEMA = "gate-result-v1.schema.json";

  private static String schema() throws IOException {
    try (InputStream schema = ReceiptJson.class.getResourceAsStream(SCHEMA)) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<?> violations(String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  @Test
  void theSchemaIsPublishedAsItShips() throws IOException {
    assertThat(Files.readString(Path.of("../docs/schema", SCHEMA))).isEqualTo(schema());
  }

  @Test
  void everyKindOfEvidenceComesBackEqual() throws IOException {
    Receipt all = Sample.receipt("tests", "g:a", Sample.everyKind());
    ReceiptJson.Reading reading = ReceiptJson.read(ReceiptJson.write(all));
    assertThat(reading.receipt()).isEqualTo(all);
    assertThat(reading.contradictions()).isEmpty();
  }

  @Test
  void whatWasTakenOverNamesItsOriginAndWhatWasMeasuredHasNone() throws IOException {
    Receipt all = Sample.receipt("tests", "g:a", Sample.everyKind());
    Receipt reused = Sample.reused(all, Sample.STARTED, Sample.FINISHED);
    String text = ReceiptJson.write(reused);
    assertThat(ReceiptJson.read(text)).isEqualTo(new ReceiptJson.Reading(reused, List.of()));
    assertThat(violations(text)).isEmpty();
    assertThat(ReceiptJson.write(all)).doesNotContain("reusedFrom");
  }

  @Test
  void anOriginThatIsTakenAwayShows() throws IOException {
    Receipt reused = Sample.reused(RECEIPT, Sample.STARTED, Sample.FINISHED);
    String text = ReceiptJson.write(reused).replaceFirst("(?s)\"reusedFrom\" : \\{.*?\\},\\s*", "");
    assertThat(text).doesNotContain("reusedFrom");
    assertThat(ReceiptJson.read(text).contradictions()).isNotEmpty();
  }

  @Test
  void everyKindOfEvidenceFitsTheSchema() throws IOException {
    assertThat(violations(ReceiptJson.write(Sample.receipt("tests", "g:a", Sample.everyKind()))))
        .isEmpty();
  }

  @Test
  void everyOutcomeOfEveryKindComesBackAndFitsTheSchema() throws IOException {
    for (Evidence one : Sample.manyOutcomes()) {
      Receipt receipt = Sample.receipt("tests", "g:a", List.of(one));
      String text = ReceiptJson.write(receipt);
      assertThat(ReceiptJson.read(text)).isEqualTo(new ReceiptJson.Reading(receipt, List.of()));
      assertThat(violations(text)).as(one.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "severity,    '\"HIGH\" : 2',                   '\"AWFUL\" : 2'",
    "bound,       '\"failsFrom\" : \"LOW\"',      '\"failsFrom\" : \"UNKNOWN\"'",
    "no bound,    '\"failsFrom\" : \"LOW\",',     ''",
    "day,         'AsOf\" : \"2026-11-22\"',        'AsOf\" : \"yesterday\"'",
    "threshold,   '\"80\"',                         '\"100\"'",
    "exponent,    '\"80\"',                         '\"1E999999999\"'",
    "no number,   '\"eliminated\" : 5',             '\"eliminated\" : null'",
    "no names,    '\"failed\" : [ ]',               '\"failed\" : 0'",
    "null names,  '\"failed\" : [ ]',               '\"failed\" : null'",
    "null base,   '\"base\" : \"main@8a413dd\"',     '\"base\" : null'",
    "theory,      '\"theoryDecibels\" : \"5.794\",', ''",
    "no decibels, '\"5.806\"',                      '\"good\"'",
    "tolerance,   '\"0.2\"',                        null",
    "no speed,    '\"31.22\"',                      '\"-31.22\"'",
  })
  void aFaultInEvidenceIsRefusedByReaderAndSchema(String fault, String was, String is)
      throws IOException {
    List<Evidence> sound =
        List.of(
            Sample.scan(Map.of(Severity.HIGH, 2)),
            Sample.mutation(9, 9, 0),
            Sample.matrix(),
            Sample.accuracy(2, 0, "5.806"),
            Sample.decode("31.22"));
    String text = ReceiptJson.write(Sample.receipt("tests", "g:a", sound));
    String broken = text.replace(was, is == null ? "" : is);
    assertThat(broken).as("the fault is planted").isNotEqualTo(text);
    assertThatThrownBy(() -> ReceiptJson.read(broken)).as(fault).isInstanceOf(IOException.class);
    assertThat(violations(broken)).as(fault).isNotEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReceipt() throws IOException {
    String good = ReceiptJson.write(RECEIPT);
    assertThat(violations(good.replace("\"passed\" : 10", "\"passed\" : -1"))).isNotEmpty();
    assertThat(violations(good.replace("\"testRun\"", "\"guess\""))).isNotEmpty();
    assertThat(violations(good.replace("\"status\" : \"pass\"", "\"status\" : \"fine\"")))
        .isNotEmpty();
    assertThat(violations(good.replace(Sample.COMMIT, "main"))).isNotEmpty();
  }

  @Test
  void theTextIsCanonical() {
    String text = ReceiptJson.write(RECEIPT);
    assertThat(text)
        .startsWith("{\n  \"_type\" : \"https://in-toto.io/Statement/v1\",\n  \"subject\" : [")
        .endsWith("}\n")
        .doesNotContain("\r")
        .contains("\"kind\" : \"testRun\"", "\"status\" : \"pass\"")
        .contains("\"line\" : \"tests: surefire: 10/10 pass, 0 flaky, 4 skipped\"")
        .contains("\"startedOn\" : \"2026-11-22T10:00:00Z\"");
    assertThat(ReceiptJson.write(RECEIPT)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "status,   '\"status\" : \"pass\"',  '\"status\" : \"fail\"'",
    "count,    '\"passed\" : 10',        '\"passed\" : 11'",
    "line,     '10/10 pass',             '11/11 pass'",
    "commit,   8a413dd0,                 8a413dd1",
    "tree,     4b825dc6,                 4b825dc7",
    "time,     10:00:41Z,                10:00:42Z",
    "module,   '\"module\" : \"g:a\"',   '\"module\" : \"g:b\"'",
    "branch,   '\"branch\" : \"main\"',  '\"branch\" : \"dev\"'",
    "finding,  2 tests failed,           0 tests failed",
  })
  void anEditedMemberIsSeen(String member, String was, String is) throws IOException {
    String edited = ReceiptJson.write(RECEIPT).replace(was, is);
    assertThat(edited).as("the fault is planted").isNotEqualTo(ReceiptJson.write(RECEIPT));
    assertThat(ReceiptJson.read(edited).contradictions()).as(member).isNotEmpty();
  }

  @Test
  void aCountEditedTogetherWithItsLineIsStillSeen() throws IOException {
    String edited =
        ReceiptJson.write(RECEIPT)
            .replace("\"passed\" : 10", "\"passed\" : 12")
            .replace("10/10 pass", "12/12 pass");
    assertThat(ReceiptJson.read(edited).contradictions())
        .singleElement()
        .asString()
        .contains("seal");
  }

  @Test
  void unknownMembersAreIgnoredAndWeakenNothing() throws IOException {
    String text = ReceiptJson.write(RECEIPT).replace("\"flow\"", "\"waived\" : true, \"flow\"");
    assertThat(ReceiptJson.read(text).receipt()).isEqualTo(RECEIPT);
  }

  @ParameterizedTest
  @CsvSource({
    "duplicate key, '\"flow\"',               '\"gate\" : \"lint\", \"flow\"'",
    "no number,     '\"passed\" : 10',        '\"passed\" : \"many\"'",
    "null,          '\"passed\" : 10',        '\"passed\" : null'",
    "overflow,      '\"passed\" : 10',        '\"passed\" : 99999999999'",
    "negative,      '\"passed\" : 10',        '\"passed\" : -10'",
    "unknown kind,  '\"testRun\"',            '\"guess\"'",
    "no time,       10:00:41Z,                yesterday",
    "gate name,     '\"gate\" : \"tests\"',   '\"gate\" : \"../x\"'",
    "no gate,       '\"gate\" : \"tests\",',  ''",
    "no evidence,   '\"evidence\"',           '\"evidense\"'",
  })
  void whatIsNoReceiptIsRefused(String fault, String was, String is) {
    String broken = ReceiptJson.write(RECEIPT).replace(was, is == null ? "" : is);
    assertThat(broken).as("the fault is planted").isNotEqualTo(ReceiptJson.write(RECEIPT));
    assertThatThrownBy(() -> ReceiptJson.read(broken)).as(fault).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({"''", "null", "{}", "[]", "'{'", "'{} {}'", "42"})
  void textThatIsSomethingElseIsRefused(String text) {
    assertThatThrownBy(() -> ReceiptJson.read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> ReceiptJson.read("[".repeat(100_000))).isInstanceOf(IOException.class);
  }

  @Test
  void moreThanOneMebibyteIsRefusedWithItsSize() {
    assertThatThrownBy(() -> ReceiptJson.read(" ".repeat(1 << 20) + "{}"))
        .hasMessage("1048578 bytes of JSON; at most 1048576 are read");
  }
}
