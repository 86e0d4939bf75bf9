package io.github.gatehouse.gate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  /** The page is well-formed XML, too: what stands in it can be asked for. */
  private static Document parsed(GateReport report) throws Exception {
    String page = ReportPage.render(report).replaceFirst("<!DOCTYPE html>\n", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document page, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList found = page.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> ofClass(Document page, String name, String type) {
    return all(page, name).stream()
        .filter(one -> List.of(one.getAttribute("class").split(" ")).contains(type))
        .toList();
  }

  @Test
  void theHeadlineSaysHowManyGatesAreOpen() throws Exception {
    Document page = parsed(SampleReport.mixed());
    assertThat(ofClass(page, "p", "verdict").get(0).getTextContent())
        .isEqualTo("4 of 10 gates are open");
    assertThat(ofClass(page, "ul", "counts").get(0).getTextContent())
        .contains("2 ✗ fail", "2 ∅ missing", "1 ~ waived", "3 ✓ pass");
    assertThat(all(page, "title").get(0).getTextContent())
        .isEqualTo("4 of 10 gates are open: org.example:parent");
  }

  @Test
  void whereAllIsSatisfiedTheHeadlineSaysSo() throws Exception {
    Document page = parsed(SampleReport.green());
    assertThat(ofClass(page, "p", "verdict").get(0).getTextContent())
        .isEqualTo("All 10 gates are satisfied");
    assertThat(ofClass(page, "details", "whole")).noneMatch(one -> one.hasAttribute("open"));
  }

  @Test
  void everyGateHasItsCellInEveryModule() throws Exception {
    Document page = parsed(SampleReport.mixed());
    List<Element> rows = all(page, "tr");
    assertThat(rows).hasSize(1 + 1 + 3);
    assertThat(rows.get(1).getTextContent()).startsWith("all modules");
    assertThat(all(page, "td")).hasSize(10 * 4);
    assertThat(rows.get(4).getTextContent()).startsWith("app").contains("✗fail");
    assertThat(rows.get(2).getTextContent()).startsWith("parent").contains("~waived");
  }

  @Test
  void everyLinkLeadsToSomethingOnThePageOrToAFindingsPage() throws Exception {
    Document page = parsed(SampleReport.mixed());
    List<String> ids = new ArrayList<>();
    for (String name : List.of("section", "details", "main")) {
      all(page, name).forEach(one -> ids.add(one.getAttribute("id")));
    }
    for (Element link : all(page, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertThat(ids).contains(target.substring(1));
      } else {
        assertThat(target)
            .matches("ROUTING-DECISION.md|https://gatehouse-maven.github.io/findings/[a-z-]+");
      }
    }
  }

  @Test
  void aFindingSaysWhatWhereAndHowToMendIt() throws Exception {
    Document page = parsed(SampleReport.mixed());
    Element finding =
        ofClass(page, "ul", "findings").stream()
            .filter(one -> one.getTextContent().contains("GreetingTest"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.getTextContent())
        .contains(
            "expected: \"gate\" but was: \"grate\"",
            "tests-failed at org.example.app.GreetingTest#greetsByName",
            "Fix mvn test -pl app -Dtest=GreetingTest#greetsByName");
  }

  @Test
  void waiversReuseAndAdvisoryGatesAreMarked() throws Exception {
    Document page = parsed(SampleReport.mixed());
    assertThat(ofClass(page, "span", "mark"))
        .extracting(Element::getTextContent)
        .contains("advisory", "reused", "1 waived");
    assertThat(ofClass(page, "p", "waiver").get(0).getTextContent())
        .contains("log4j-core:2.14.1 until 2026-12-31", "(#512, platform team)");
  }

  @Test
  void receiptsShowToolsTimesAndReportsWithDigests() throws Exception {
    Document page = parsed(SampleReport.mixed());
    assertThat(page.getDocumentElement().getTextContent())
        .contains("surefire+failsafe 3.5.6, read by gate-maven-plugin 0.1.0")
        .contains(SampleReport.COMMIT, SampleReport.TREE, "Maven 3.9.16, JDK 17.0.15+6")
        .contains("commit " + "0".repeat(40) + ", measured at 2026-11-23T02:")
        .contains("target/reports/tests.xml", "ab".repeat(32));
  }

  @Test
  void nothingIsLoadedAndThePolicyAllowsOwnStyleAndScriptOnly() throws Exception {
    String text = ReportPage.render(SampleReport.mixed());
    assertThat(text).doesNotContain("src=", "@import", "url(", " style=", " onclick", "<link");
    Document page = parsed(SampleReport.mixed());
    assertThat(all(page, "meta"))
        .extracting(one -> one.getAttribute("content"))
        .anyMatch(
            it ->
                it.matches(
                    "default-src 'none'; style-src 'sha256-[^']{44}'; script-src"
                        + " 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"));
    assertThat(all(page, "style")).hasSize(1);
    assertThat(all(page, "script")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.pwned = true</script>",
        "</script></style></code><img src=x onerror=\"window.pwned=true\">",
        "' onmouseover='window.pwned=true' x='",
        "\" autofocus onfocus=\"window.pwned=true",
        "javascript:window.pwned=true",
        "&lt;script&gt;&#x3c;b>",
        "]]><!-- --><![CDATA[",
        "\u202egnp.exe\u2066\u200b",
        "nul\0bell\u0007esc\u001b[31mred",
        "{{constructor.constructor('window.pwned=true')()}}",
      })
  void foreignTextIsDataWhateverItHolds(String text) throws Exception {
    Document page = parsed(SampleReport.hostile(text));
    Document harmless = parsed(SampleReport.hostile("harmless"));
    for (String name : List.of("script", "img", "a", "li", "section", "details", "code", "b")) {
      assertThat(all(page, name)).as(name).hasSameSizeAs(all(harmless, name));
    }
    assertThat(all(page, "a"))
        .noneMatch(one -> one.getAttribute("href").startsWith("javascript"))
        .noneMatch(one -> one.hasAttribute("onmouseover") || one.hasAttribute("onfocus"));
    assertThat(ofClass(page, "p", "what"))
        .extracting(Element::getTextContent)
        .contains(Html.visible(text))
        .noneMatch(what -> what.matches("(?s).*[\\p{Cc}\\p{Cf}].*"));
  }

  @Test
  void longLinesAndManyLinesAreVisiblyCut() throws Exception {
    Document page = parsed(SampleReport.hostile("x".repeat(10_240)));
    assertThat(ofClass(page, "p", "what"))
        .extracting(Element::getTextContent)
        .allMatch(what -> what.length() <= 2_000)
        .anyMatch(what -> what.endsWith("…[cut]"));
    assertThat(Html.visible("line\n".repeat(41)).lines()).hasSize(41).last().isEqualTo("…[cut]");
    assertThat(Html.visible("a\r\nb")).isEqualTo("a\nb");
  }

  @Test
  void aThousandReceiptsFitOnOnePage() throws Exception {
    GateReport report = SampleReport.large();
    assertThat(report.receipts()).hasSizeGreaterThan(600);
    Document page = parsed(report);
    assertThat(ofClass(page, "details", "module")).hasSizeGreaterThan(600);
    assertThat(ReportPage.render(report).length()).isLessThan(4_000_000);
  }

  @Test
  void outsideGitThePageSaysSo() throws Exception {
    GateReport inside = SampleReport.green();
    GateReport report =
        new GateReport(
            "g:a",
            "1",
            Optional.empty(),
            inside.judgedOn(),
            inside.gates(),
            inside.modules(),
            Optional.empty());
    assertThat(ofClass(parsed(report), "dl", "facts").get(0).getTextContent())
        .contains("outside git")
        .doesNotContain("Decision");
  }

  @Test
  void aReportOfNoGatesIsRefused() {
    GateReport one = SampleReport.green();
    assertThatThrownBy(
            () ->
                new GateReport(
                    "g:a",
                    "1",
                    Optional.empty(),
                    one.judgedOn(),
                    List.of(),
                    List.of(),
                    Optional.empty()))
        .hasMessageContaining("gates is empty");
  }
}
