package io.github.gatehouse.gate.security.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.gate.security.Graphs;
import io.github.gatehouse.gate.security.Library;
import io.github.gatehouse.gate.security.PackageUrl;
import io.github.gatehouse.gate.security.SecurityGate;
import io.github.gatehouse.gate.security.SecurityPolicy;
import io.github.gatehouse.gate.security.SecurityReport;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillsTest {
  private static final VulnsJson.Scan SCAN =
      new VulnsJson.Scan(
          "1.0", Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T12:00:01Z"));
  private static final Subject SUBJECT = new Subject("a".repeat(40), "b".repeat(40));

  /** The schema that CycloneDX publishes, from its own library's jar. */
  private static Schema cycloneDx() {
    String base = "http://cyclonedx.org/schema/";
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder ->
                builder.schemaIdResolvers(
                    ids ->
                        ids.mappings(
                            Map.of(
                                base + "bom-1.6.schema.json", "classpath:bom-1.6.schema.json",
                                base + "spdx.schema.json", "classpath:spdx.schema.json",
                                base + "jsf-0.82.schema.json", "classpath:jsf-0.82.schema.json"))))
        .getSchema(SchemaLocation.of(base + "bom-1.6.schema.json"));
  }

  @Test
  void theBillOfMaterialsFitsThePublishedSchema() {
    String bill = CycloneDxJson.write(Graphs.chain(), "1.0");
    assertThat(cycloneDx().validate(bill, InputFormat.JSON)).isEmpty();
    String broken = bill.replace("\"library\"", "\"book\"");
    assertThat(cycloneDx().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theBillNamesEveryLibraryAndWhatItDependsOn() throws Exception {
    JsonNode bill = new JsonMapper().readTree(CycloneDxJson.write(Graphs.chain(), "1.0"));
    assertThat(bill.path("components").findValuesAsText("purl"))
        .containsExactly(
            "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar",
            "pkg:maven/org.boot/starter@2.6.0?type=jar");
    assertThat(bill.path("components").findValuesAsText("scope")).containsOnly("required");
    assertThat(bill.path("dependencies").get(0).path("dependsOn").get(0).asText())
        .isEqualTo("pkg:maven/org.boot/starter@2.6.0?type=jar");
    assertThat(bill.path("dependencies").toString())
        .contains(
            "{\"ref\":\"pkg:maven/org.boot/starter@2.6.0?type=jar\",\"dependsOn\":"
                + "[\"pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar\"]}");
  }

  @Test
  void theSameGraphGivesTheSameBytesAndAnotherAnotherNumber() {
    String bill = CycloneDxJson.write(Graphs.chain(), "1.0");
    assertThat(CycloneDxJson.write(Graphs.chain(), "1.0")).isEqualTo(bill);
    assertThat(CycloneDxJson.write(Graphs.empty(List.of()), "1.0").lines().toList().get(3))
        .contains("urn:uuid:")
        .isNotEqualTo(bill.lines().toList().get(3));
  }

  @Test
  void anAddressOfAPackageHidesNothing() {
    assertThat(PackageUrl.of(new Library("a", "b c", "test-jar", "x/y", "1+2@")))
        .isEqualTo("pkg:maven/a/b%20c@1%2B2%40?classifier=x%2Fy&type=test-jar");
  }

  private static SecurityReport report(Optional<LocalDate> asOf) throws Exception {
    String text =
        """
        {"id": "GHSA-jfh8-c2jp-5v3q", "modified": "2022-03-25T20:56:18Z",
         "aliases": ["CVE-2021-44228"], "summary": "Remote code injection in Log4j",
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}],
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}]}]}
        """;
    var advisory = OsvJson.read(text.getBytes(StandardCharsets.UTF_8), Set.of(Graphs.CORE.name()));
    Snapshot snapshot = new Snapshot("all.zip", "sha256:00", asOf, 1, List.of(advisory), List.of());
    LocalDate today = LocalDate.parse("2026-11-24");
    return new SecurityGate(new SecurityPolicy(Severity.HIGH, 7), Graphs.ORDER, List.of(), today)
        .measure(Graphs.chain(), graph -> snapshot);
  }

  @Test
  void whatWasFoundIsSaidInThePredicateThatOthersKnow() throws Exception {
    String text =
        VulnsJson.write(
                report(Optional.of(LocalDate.parse("2026-11-22"))), Optional.of(SUBJECT), SCAN)
            .orElseThrow();
    JsonNode statement = new JsonMapper().readTree(text);
    assertThat(statement.path("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
    assertThat(statement.path("predicateType").asText())
        .isEqualTo("https://in-toto.io/attestation/vulns/v0.2");
    assertThat(statement.path("subject").get(0).path("digest").path("gitCommit").asText())
        .isEqualTo(SUBJECT.commit());
    JsonNode scanner = statement.path("predicate").path("scanner");
    assertThat(scanner.path("db").toString())
        .isEqualTo(
            "{\"uri\":\"all.zip\",\"version\":\"sha256:00\",\"lastUpdate\":\"2026-11-22T00:00:00Z\"}");
    JsonNode result = scanner.path("result").get(0);
    assertThat(result.path("id").asText()).isEqualTo("CVE-2021-44228");
    assertThat(result.path("severity").toString())
        .isEqualTo(
            "[{\"method\":\"CVSS_V3\",\"score\":\"10.0\"},{\"method\":\"gatehouse\",\"score\":\"critical\"}]");
    assertThat(result.path("annotations").get(0).path("fixedIn").asText()).isEqualTo("2.15.0");
    assertThat(statement.path("predicate").path("metadata").path("scanStartedOn").asText())
        .isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void whereNobodyLookedThereIsNothingToSay() throws Exception {
    assertThat(VulnsJson.write(report(Optional.empty()), Optional.of(SUBJECT), SCAN)).isEmpty();
    SecurityReport looked = report(Optional.of(LocalDate.parse("2026-11-22")));
    assertThat(VulnsJson.write(looked, Optional.empty(), SCAN)).isEmpty();
  }
}
