package io.github.gatehouse.routing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.decision.StateFingerprint;
import io.github.gatehouse.routing.history.Measure;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionJsonTest {
  private static final BuildOutcome.Kind KIND = BuildOutcome.Kind.SUCCEEDED;

  private static final String NAME = "decision-v1.schema.json";
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text(), InputFormat.JSON);

  private static String text() {
    try (InputStream in = DecisionJson.class.getResourceAsStream(NAME)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static Decision decision(
      Map<Gate, EffectiveStatus> deviating, BuildOutcome.Kind kind, InstantSource clock) {
    BuildOutcome outcome = new BuildOutcome(kind, "compile @ core", List.of("no such symbol"));
    return new Router(DefaultPolicy.policy()).decide(Sample.facts(deviating, outcome), clock);
  }

  private static String json(Gate gate, EffectiveStatus status, BuildOutcome.Kind kind) {
    return DecisionJson.write(decision(Map.of(gate, status), kind, Sample.CLOCK));
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusOfEveryGateFitsTheSchema(EffectiveStatus status) {
    for (Gate gate : Gate.values()) {
      for (BuildOutcome.Kind kind : BuildOutcome.Kind.values()) {
        assertThat(errors(json(gate, status, kind))).as(gate + " " + kind).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"LOOP\"', '\"FINALIZE\"'",
    "'\"LOOP\"', '\"APPROVE\"'",
    "'\"target\" : \"test-fixer\"', '\"target\" : \"My Friend\"'",
    "'\"status\" : \"FAIL\"', '\"status\" : \"FINE\"'",
    "'\"status\" : \"FAIL\"', '\"status\" : \"PASS\"'",
    "'\"state\" : \"DECIDED\"', '\"state\" : \"IN_PROGRESS\"'",
    "'\"assurance\" : \"UNSIGNED\"', '\"assurance\" : \"SIGNED\"'",
    "'\"step\" :', '\"extra\" : 1, \"step\" :'",
    "'\"chosen\" : true', '\"chosen\" : false'"
  })
  void theSchemaRefusesAnEditedDecision(String from, String to) {
    String good = json(Gate.TESTS, EffectiveStatus.FAIL, BuildOutcome.Kind.UNWATCHED);
    assertThat(good).contains(from);
    assertThat(errors(good.replace(from, to))).isNotEmpty();
  }

  @Test
  void theSchemaRefusesToFinalizeWithAnUnsatisfiedGate() {
    String good = json(Gate.TESTS, EffectiveStatus.PASS, BuildOutcome.Kind.SUCCEEDED);
    assertThat(good).contains("\"FINALIZE\"");
    assertThat(errors(good)).isEmpty();
    assertThat(errors(good.replaceFirst("\"satisfied\" : true", "\"satisfied\" : false")))
        .isNotEmpty();
  }

  @Test
  void theRecordRefusesToFinalizeWithAnUnsatisfiedGate() {
    DecisionFile.GatePart open =
        new DecisionFile.GatePart(
            "tests", "integrative", "REQUIRED", "FAIL", false, "", "", List.of());
    assertThatThrownBy(
            () ->
                new DecisionFile(
                    DecisionFile.TYPE,
                    "",
                    io.github.gatehouse.routing.decision.State.DECIDED,
                    io.github.gatehouse.routing.decision.Action.FINALIZE,
                    "docs-reviewer",
                    "all-satisfied",
                    List.of("because"),
                    "",
                    "",
                    "UNSIGNED",
                    null,
                    null,
                    List.of(open),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of()))
        .hasMessageContaining("tests unsatisfied");
  }

  @Test
  void theIdDoesNotDependOnTheTimeOfDeciding() {
    InstantSource later = InstantSource.offset(Sample.CLOCK, Duration.ofDays(3));
    Decision now = decision(Map.of(), BuildOutcome.Kind.SUCCEEDED, Sample.CLOCK);
    Decision then = decision(Map.of(), BuildOutcome.Kind.SUCCEEDED, later);
    assertThat(DecisionJson.id(then)).isEqualTo(DecisionJson.id(now));
    assertThat(DecisionJson.write(then))
        .isEqualTo(
            DecisionJson.write(now).replace(now.decidedOn() + "", then.decidedOn().toString()));
  }

  @Test
  void theIdDependsOnEveryStatus() {
    Decision green = decision(Map.of(), BuildOutcome.Kind.SUCCEEDED, Sample.CLOCK);
    Decision skip =
        decision(
            Map.of(Gate.PERF, EffectiveStatus.SKIP_OK), BuildOutcome.Kind.SUCCEEDED, Sample.CLOCK);
    assertThat(DecisionJson.id(skip)).isNotEqualTo(DecisionJson.id(green));
  }

  @Test
  void aDecisionReadsBackAsWhatLaterOnesDependOn() throws IOException {
    Decision one = decision(Map.of(Gate.TESTS, EffectiveStatus.FAIL), KIND, Sample.CLOCK);
    Remembered back = DecisionReading.read(DecisionJson.write(one));
    assertThat(back.hop().id()).isEqualTo(DecisionJson.id(one));
    assertThat(back.hop().target()).isEqualTo("test-fixer");
    assertThat(back.hop().measure()).isEqualTo(new Measure(Sample.TREE, 1, 0, 0));
    assertThat(back.past().reasons()).isEqualTo(one.route().reasons());
    assertThat(back.past().fingerprint()).isEqualTo(StateFingerprint.of(one.facts()));
    assertThat(back.carried()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LOOP, NEXT", "test-fixer, perf-fixer", "weight, wait", "'{', '['"})
  void anEditedDecisionIsNotReadBack(String from, String to) {
    Decision one = decision(Map.of(Gate.TESTS, EffectiveStatus.FAIL), KIND, Sample.CLOCK);
    String edited = DecisionJson.write(one).replaceFirst(java.util.regex.Pattern.quote(from), to);
    assertThatThrownBy(() -> DecisionReading.read(edited)).isInstanceOf(IOException.class);
  }

  @Test
  void thePublishedSchemaIsTheOneInTheJar() throws IOException {
    assertThat(Files.readString(Path.of("../docs/schema", NAME))).isEqualTo(text());
  }
}
