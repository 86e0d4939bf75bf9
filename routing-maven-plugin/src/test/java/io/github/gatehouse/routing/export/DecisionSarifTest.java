package io.github.gatehouse.routing.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionSarifTest {
  private static final Finding FINDING =
      new Finding("mutants-survived", "3 survived", "src/A.java:[3,5]", "mvn test");

  private static JsonNode run(Decision decision) throws IOException {
    JsonNode log = JsonMapper.builder().build().readTree(DecisionSarif.write(decision));
    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    assertThat(log.get("runs")).hasSize(1);
    return log.get("runs").get(0);
  }

  @Test
  void theDocumentIsTheOneThatToolsKnow() {
    assertThat(DecisionSarif.write(Decisions.finding(EffectiveStatus.FAIL, FINDING)))
        .isEqualTo(
            """
            {
              "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "Gatehouse",
                      "informationUri" : "https://gatehouse-maven.github.io/",
                      "rules" : [
                        {
                          "id" : "mutants-survived",
                          "helpUri" : "https://gatehouse-maven.github.io/findings/mutants-survived"
                        }
                      ]
                    }
                  },
                  "results" : [
                    {
                      "ruleId" : "mutants-survived",
                      "level" : "error",
                      "message" : {
                        "text" : "mutation: 3 survived (src/A.java:[3,5])\\nFix: mvn test"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "src/A.java"
                            },
                            "region" : {
                              "startLine" : 3,
                              "startColumn" : 5
                            }
                          }
                        }
                      ]
                    }
                  ],
                  "columnKind" : "utf16CodeUnits"
                }
              ]
            }
            """);
  }

  @Test
  void aDecisionWithoutFindingsHasAnEmptyRun() throws IOException {
    JsonNode run = run(Decisions.of(Map.of()));
    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
  }

  @Test
  void whatHasNoLineIsShownAtTheProject() throws IOException {
    Finding nowhere = new Finding("a-b", "x", "FooTest.bar", "mvn test");
    JsonNode location =
        run(Decisions.finding(EffectiveStatus.FAIL, nowhere))
            .at("/results/0/locations/0/physicalLocation");
    assertThat(location).hasToString("{\"artifactLocation\":{\"uri\":\"pom.xml\"}}");
    assertThat(
            run(Decisions.finding(EffectiveStatus.FAIL, nowhere))
                .at("/results/0/message/text")
                .asText())
        .contains("(FooTest.bar)");
  }

  /** The gate is advisory: what blocks it, and what it only tells, are not the same. */
  @ParameterizedTest
  @CsvSource({
    "FAIL, error",
    "INVALID, error",
    "STALE, error",
    "MISSING, error",
    "CONFLICTING, error",
    "INCONCLUSIVE, warning",
    "SKIP_BAD, warning",
    "WAIVED, warning",
    "SKIP_OK, note",
    "PASS, note",
  })
  void theLevelFollowsFromWhetherTheGateBlocks(EffectiveStatus status, String level)
      throws IOException {
    assertThat(run(Decisions.finding(status, FINDING)).at("/results/0/level").asText())
        .isEqualTo(level);
  }

  @Test
  void whatTheBuildItselfSaidIsAnErrorWhateverItsGateSays() throws IOException {
    BuildOutcome broken = new BuildOutcome(BuildOutcome.Kind.FAILED, "shade", List.of("no file"));
    JsonNode result = run(Decisions.of(broken)).at("/results/0");
    assertThat(result.get("ruleId").asText()).isEqualTo("build-stopped");
    assertThat(result.get("level").asText()).isEqualTo("error");
  }

  @Test
  void eachKindOfFindingIsOneRuleWhateverTheOrderOfResults() throws IOException {
    List<Finding> findings =
        List.of(
            new Finding("z-a", "1", "", "f"),
            new Finding("a-z", "2", "", "f"),
            new Finding("z-a", "3", "", "f"));
    Facts facts = Sample.facts(Map.of());
    Decision decision =
        Decisions.of(
            new Facts(
                "Maven build",
                facts.standings(),
                facts.head(),
                facts.outcome(),
                facts.context(),
                findings));
    JsonNode run = run(decision);
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).containsExactly("a-z", "z-a");
    assertThat(run.get("results").findValuesAsText("ruleId")).containsExactly("z-a", "a-z", "z-a");
  }

  @ParameterizedTest
  @MethodSource("io.github.gatehouse.routing.markdown.HostileNamesTest#names")
  void aHostileNameStaysTextInItsPlace(String name) throws IOException {
    JsonNode run = run(Decisions.foreign(name));
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("build-stopped", "some-id");
    assertThat(run.get("results")).hasSize(11);
    for (JsonNode result : run.get("results")) {
      String text = result.at("/message/text").asText();
      assertThat(text).doesNotContain("](").doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\\n]]");
      assertThat(text.lines()).hasSize(2);
      assertThat(text.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
          .isEqualTo("pom.xml");
    }
  }
}
