package io.github.gatehouse.routing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Sample;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DecisionJunitTest {
  private static Element parsed(Decision decision) throws Exception {
    String xml = DecisionJunit.write(decision);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> all(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static Element gate(Element root, Gate gate) {
    return all(root, "testcase").stream()
        .filter(one -> one.getAttribute("name").equals(gate.id()))
        .findFirst()
        .orElseThrow();
  }

  /** The element that says that a case did not pass; empty where it did. */
  private static String result(Element testcase) {
    String first = all(testcase, "*").get(0).getTagName();
    return first.equals("system-out") ? "" : first;
  }

  @Test
  void theDocumentIsTheOneThatToolsKnow() {
    String xml = DecisionJunit.write(Decisions.of(Map.of(Gate.TESTS, EffectiveStatus.FAIL)));
    assertThat(xml)
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="gatehouse" tests="10" failures="1" errors="0" time="0.000">
              <testsuite name="gatehouse" tests="10" failures="1" errors="0" time="0.000" skipped="0" timestamp="2026-11-22T10:05:00">
                <properties>
                  <property name="gatehouse.action" value="LOOP"/>
                  <property name="gatehouse.target" value="test-fixer"/>
                  <property name="gatehouse.rule" value="tests-failed"/>
                </properties>
                <testcase name="freshness" classname="gatehouse.gates" time="0.000">
                  <system-out>freshness: tool: said so</system-out>
                </testcase>
            """)
        .contains(
            """
                <testcase name="tests" classname="gatehouse.gates" time="0.000">
                  <failure message="because" type="FAIL"/>
                  <system-out>tests: tool: said so</system-out>
                </testcase>
            """)
        .endsWith("  </testsuite>\n</testsuites>\n");
  }

  @ParameterizedTest
  @EnumSource(EffectiveStatus.class)
  void aRequiredGateIsGreenOnlyWhereItLetsThrough(EffectiveStatus status) throws Exception {
    Element root = parsed(Decisions.of(Map.of(Gate.TESTS, status)));
    String expected =
        switch (status) {
          case FAIL -> "failure";
          case SKIP_OK -> "skipped";
          case PASS, WAIVED -> "";
          default -> "error";
        };
    assertThat(result(gate(root, Gate.TESTS))).isEqualTo(expected);
    assertThat(result(gate(root, Gate.LINT))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EffectiveStatus.class)
  void noGateThatBlocksIsGreenOrSkippedAndNoneThatDoesNotIsRed(EffectiveStatus status)
      throws Exception {
    for (GatePolicy policy : Policy.standard().gates()) {
      Element root = parsed(Decisions.of(Map.of((Gate) policy.gate(), status)));
      String result = result(gate(root, (Gate) policy.gate()));
      assertThat(List.of("failure", "error").contains(result))
          .as(policy.gate() + " " + status)
          .isEqualTo(!policy.satisfiedBy(status));
    }
  }

  @Test
  void theTotalsAreThoseOfTheCases() throws Exception {
    Element root =
        parsed(
            Decisions.of(
                Map.of(
                    Gate.TESTS, EffectiveStatus.FAIL,
                    Gate.LINT, EffectiveStatus.MISSING,
                    Gate.BUILD, EffectiveStatus.STALE,
                    Gate.PERF, EffectiveStatus.SKIP_OK,
                    Gate.MUTATION, EffectiveStatus.INCONCLUSIVE)));
    for (Element one : List.of(root, all(root, "testsuite").get(0))) {
      assertThat(one.getAttribute("tests")).isEqualTo("10");
      assertThat(one.getAttribute("failures")).isEqualTo("1");
      assertThat(one.getAttribute("errors")).isEqualTo("2");
    }
    assertThat(all(root, "testsuite").get(0).getAttribute("skipped")).isEqualTo("2");
    assertThat(root.hasAttribute("skipped")).as("schemas of JUnit XML have none here").isFalse();
    assertThat(all(root, "failure")).hasSize(1);
    assertThat(all(root, "error")).hasSize(2);
    assertThat(all(root, "skipped")).hasSize(2);
  }

  @Test
  void aBuildThatBrokeOutsideAllGatesIsNotGreen() throws Exception {
    BuildOutcome broken =
        new BuildOutcome(BuildOutcome.Kind.FAILED, "shade @ app", List.of("no such file"));
    Decision decision = Decisions.of(broken);
    assertThat(decision.route().action()).isNotEqualTo(Action.FINALIZE);
    Element root = parsed(decision);
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(root.getAttribute("tests")).isEqualTo("11");
    assertThat(parsed(Decisions.of(Map.of())).getAttribute("errors")).isEqualTo("0");
  }

  @Test
  void findingsStandInTheBodyAndAreCountedBeyondFifty() {
    Finding finding = new Finding("mutants-survived", "3 survived", "A.java:3", "mvn test");
    assertThat(DecisionJunit.write(Decisions.finding(EffectiveStatus.FAIL, finding)))
        .contains(">mutants-survived: 3 survived · A.java:3 · Fix: mvn test</failure>");
    Decision many =
        Decisions.of(
            new io.github.gatehouse.routing.decision.Facts(
                "Maven build",
                List.of(
                    Sample.standing(
                        Policy.standard().gates().get(0),
                        EffectiveStatus.FAIL,
                        "because",
                        "line",
                        Collections.nCopies(53, finding))),
                Sample.HEAD,
                BuildOutcome.UNWATCHED));
    assertThat(DecisionJunit.write(many)).contains("\nand 3 more</failure>");
  }

  @ParameterizedTest
  @MethodSource("io.github.gatehouse.routing.markdown.HostileNamesTest#names")
  void aHostileNameStaysTextInItsPlace(String name) throws Exception {
    Element harmless = parsed(Decisions.foreign("harmless"));
    Element hostile = parsed(Decisions.foreign(name));
    assertThat(all(hostile, "*"))
        .extracting(Element::getTagName)
        .isEqualTo(all(harmless, "*").stream().map(Element::getTagName).toList());
    assertThat(all(hostile, "system-out"))
        .extracting(Element::getTextContent)
        .containsOnly(Foreign.shown(name, 500));
    assertThat(all(hostile, "failure").get(0).getAttribute("message"))
        .isEqualTo(Foreign.shown(name, 500));
  }

  @Test
  void charactersThatXmlCannotHoldAreShown() throws Exception {
    Decision decision =
        Decisions.foreign("\u0000\u0001\u0008\u000b\u001f\ufffe\uffff\ud800]]>&<\"\ud83d\ude00");
    assertThat(all(parsed(decision), "system-out").get(0).getTextContent())
        .isEqualTo("\\u{0}\\u{1}\\u{8}\\u{b}\\u{1f}\\u{fffe}\\u{ffff}\\u{d800}]]>&<\"\ud83d\ude00");
  }
}
