package io.github.gatehouse.gate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.testing.PageDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ReportPageTest {
  private static PageDocument parsed(GateReport report) throws Exception {
    return PageDocument.parse(ReportPage.render(report));
  }

  @Test
  void theHeadlineSaysHowManyGatesAreOpen() throws Exception {
    PageDocument page = parsed(SampleReport.mixed());
    assertThat(page.ofClass("p", "verdict").get(0).getTextContent())
        .isEqualTo("4 of 10 gates are open");
    assertThat(page.ofClass("ul", "counts").get(0).getTextContent())
        .contains("2 ✗ fail", "2 ∅ missing", "1 ~ waived", "3 ✓ pass");
    assertThat(page.all("title").get(0).getTextContent())
        .isEqualTo("4 of 10 gates are open: org.example:parent");
  }

  @Test
  void whereAllIsSatisfiedTheHeadlineSaysSo() throws Exception {
    PageDocument page = parsed(SampleReport.green());
    assertThat(page.ofClass("p", "verdict").get(0).getTextContent())
        .isEqualTo("All 10 gates are satisfied");
    assertThat(page.ofClass("details", "whole")).noneMatch(one -> one.hasAttribute("open"));
  }

  @Test
  void everyGateHasItsCellInEveryModule() throws Exception {
    PageDocument page = parsed(SampleReport.mixed());
    List<Element> rows = page.all("tr");
    assertThat(rows).hasSize(1 + 1 + 3);
    assertThat(rows.get(1).getTextContent()).startsWith("all modules");
    assertThat(page.all("td")).hasSize(10 * 4);
    assertThat(rows.get(4).getTextContent()).startsWith("app").contains("✗fail");
    assertThat(rows.get(2).getTextContent()).startsWith("parent").contains("~waived");
  }

  @Test
  void everyLinkLeadsToSomethingOnThePageOrToAFindingsPage() throws Exception {
    PageDocument page = parsed(SampleReport.mixed());
    List<String> ids = new ArrayList<>();
    for (String name : List.of("section", "details", "main")) {
      page.all(name).forEach(one -> ids.add(one.getAttribute("id")));
    }
    for (Element link : page.all("a")) {
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
    PageDocument page = parsed(SampleReport.mixed());
    Element finding =
        page.ofClass("ul", "findings").stream()
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
    PageDocument page = parsed(SampleReport.mixed());
    assertThat(page.ofClass("span", "mark"))
        .extracting(Element::getTextContent)
        .contains("advisory", "reused", "1 waived");
    assertThat(page.ofClass("p", "waiver").get(0).getTextContent())
        .contains("log4j-core:2.14.1 until 2026-12-31", "(#512, platform team)");
  }

  @Test
  void receiptsShowToolsTimesAndReportsWithDigests() throws Exception {
    PageDocument page = parsed(SampleReport.mixed());
    assertThat(page.text())
        .contains("surefire+failsafe 3.5.6, read by gate-maven-plugin 0.1.0")
        .contains(SampleReport.COMMIT, SampleReport.TREE, "Maven 3.9.16, JDK 17.0.15+6")
        .contains("commit " + "0".repeat(40) + ", measured at 2026-11-23T02:")
        .contains("target/reports/tests.xml", "ab".repeat(32));
  }

  @Test
  void nothingIsLoadedAndThePolicyAllowsOwnStyleAndScriptOnly() throws Exception {
    String text = ReportPage.render(SampleReport.mixed());
    assertThat(text).doesNotContain("src=", "@import", "url(", " style=", " onclick", "<link");
    PageDocument page = parsed(SampleReport.mixed());
    assertThat(page.all("meta"))
        .extracting(one -> one.getAttribute("content"))
        .anyMatch(
            it ->
                it.matches(
                    "default-src 'none'; style-src 'sha256-[^']{44}'; script-src"
                        + " 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"));
    assertThat(page.all("style")).hasSize(1);
    assertThat(page.all("script")).hasSize(1);
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
    PageDocument page = parsed(SampleReport.hostile(text));
    PageDocument harmless = parsed(SampleReport.hostile("harmless"));
    for (String name : List.of("script", "img", "a", "li", "section", "details", "code", "b")) {
      assertThat(page.all(name)).as(name).hasSameSizeAs(harmless.all(name));
    }
    assertThat(page.all("a"))
        .noneMatch(one -> one.getAttribute("href").startsWith("javascript"))
        .noneMatch(one -> one.hasAttribute("onmouseover") || one.hasAttribute("onfocus"));
    assertThat(page.ofClass("p", "what"))
        .extracting(Element::getTextContent)
        .contains(Html.visible(text))
        .noneMatch(what -> what.matches("(?s).*[\\p{Cc}\\p{Cf}].*"));
  }

  @Test
  void longLinesAndManyLinesAreVisiblyCut() throws Exception {
    PageDocument page = parsed(SampleReport.hostile("x".repeat(10_240)));
    assertThat(page.ofClass("p", "what"))
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
    PageDocument page = parsed(report);
    assertThat(page.ofClass("details", "module")).hasSizeGreaterThan(600);
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
    assertThat(parsed(report).ofClass("dl", "facts").get(0).getTextContent())
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
