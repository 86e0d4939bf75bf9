package io.github.gatehouse.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.testing.PageDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ReportPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report/small.html");

  private static String render(Report report) {
    return ReportPage.render(report, SampleRun.raw());
  }

  private static PageDocument parsed(Report report) throws Exception {
    return PageDocument.parse(render(report));
  }

  private static String first(PageDocument page, String name, String type) {
    return page.ofClass(name, type).get(0).getTextContent().replaceAll("[\\n ]+", " ").strip();
  }

  @Test
  void oneSentenceSaysWhetherSomethingRegressed() throws Exception {
    assertThat(first(parsed(SampleRun.mixed()), "p", "verdict"))
        .isEqualTo(
            "1 of 25 benchmarks got slower by more than 1\u00a0%; 2 are broken or gone, 5 are not"
                + " cleared.");
    assertThat(first(parsed(SampleRun.small()), "p", "verdict"))
        .isEqualTo("No benchmark got slower by 5\u00a0% or more.");
    assertThat(first(parsed(SampleRun.untrusted()), "p", "verdict"))
        .isEqualTo("Nothing is proved: the controls did not give the right answers.");
    assertThat(first(parsed(SampleRun.empty()), "p", "verdict"))
        .isEqualTo("No benchmark was compared.");
  }

  @Test
  void whatIsBrokenOrGoneIsSaidAlsoWhereNothingIsProved() throws Exception {
    assertThat(first(parsed(SampleRun.untrustedAndGone()), "p", "verdict"))
        .isEqualTo(
            "Nothing is proved: the controls did not give the right answers; 1 is broken or gone.");
  }

  @Test
  void whereNothingHadToBeMeasuredNoControlIsMissed() throws Exception {
    PageDocument page = parsed(SampleRun.unchanged(false));

    assertThat(first(page, "p", "verdict"))
        .isEqualTo("No benchmark got slower by 5\u00a0% or more.");
    assertThat(page.all("p")).anyMatch(one -> one.getAttribute("class").equals("verdict good"));
    assertThat(first(page, "div", "cards"))
        .contains("Controls none needed: nothing was measured")
        .contains("Detectable unknown: nothing was measured");
    assertThat(page.text())
        .contains("No control was needed: nothing was measured.", "Nothing to mend.")
        .doesNotContain("No control was measured", "did not give the right answers");
    assertThat(first(parsed(SampleRun.unchanged(true)), "p", "verdict"))
        .isEqualTo("No benchmark is proved slower; 1 is broken or gone.");
  }

  @Test
  void whatWasComparedAndPromisedStandsAtTheTop() throws Exception {
    PageDocument page = parsed(SampleRun.mixed());
    assertThat(first(page, "div", "cards").replace('\u00a0', ' '))
        .contains("Head topic/faster-decode 89abcdef01", "Base main 0123456789")
        .contains("False alarms in at most 1 % of runs", "Tolerated +1 %", "To detect +5 %")
        .contains("95 % probability", "Controls ✓ held, 2 of 2", "of pairs")
        .containsPattern("median \\+\\d\\.\\d %, worst \\+39\\.4 %: KeyTableBenchmark\\.lookup");
    assertThat(first(page, "ul", "counts"))
        .contains("1 ▲ regressed", "1 ✗ broken", "1 ≈ unstable", "16 ✓ cleared");
  }

  @Test
  void everyBenchmarkHasItsRowWorstFirst() throws Exception {
    Report report = SampleRun.mixed();
    PageDocument page = parsed(report);
    List<Element> rows = page.ofClass("tr", "row");
    assertThat(rows).hasSize(25);
    List<Verdict> verdicts =
        rows.stream()
            .map(row -> Verdict.valueOf(row.getAttribute("data-verdict").toUpperCase()))
            .toList();
    assertThat(verdicts).isSortedAccordingTo(Comparator.comparing(Verdict.worstFirst()::indexOf));
    assertThat(rows.get(0).getTextContent().replace('\u00a0', ' '))
        .contains("▲ regressed", "dequantize/I2_S/65536", "+5.6 %", "CPU", "13");
    assertThat(rows.get(24).getTextContent())
        .contains("decode/1", "the same code on both sides: not run");
  }

  @Test
  void marksStandWhereTheNumbersSay() throws Exception {
    Report report = SampleRun.mixed();
    Axis axis = RatioTable.axis(report);
    List<Element> rows = parsed(report).ofClass("tr", "row");
    List<Ruling> ranked = report.ranked();
    int drawn = 0;
    for (int i = 0; i < rows.size(); i++) {
      List<Element> marks = PageDocument.below(rows.get(i), "path", "estimate");
      if (Report.primary(ranked.get(i)).isPresent()) {
        Element place = (Element) marks.get(0).getParentNode();
        double x = Double.parseDouble(place.getAttribute("x").replace("%", ""));
        double estimate = Report.primary(ranked.get(i)).orElseThrow().estimate();
        assertThat(x).isCloseTo(axis.at(estimate), org.assertj.core.data.Offset.offset(0.006));
        drawn++;
      } else {
        assertThat(marks).isEmpty();
      }
    }
    assertThat(drawn).isEqualTo(21);
  }

  @Test
  void everyLinkLeadsSomewhereAndNoIdIsGivenTwice() throws Exception {
    PageDocument page = parsed(SampleRun.mixed());
    List<String> ids = new ArrayList<>();
    page.all("*").stream()
        .filter(e -> e.hasAttribute("id"))
        .forEach(e -> ids.add(e.getAttribute("id")));
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : page.all("a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertThat(ids).contains(target.substring(1));
      } else {
        assertThat(target)
            .matches(
                "https://gatehouse-maven.github.io/findings/[a-z-]+"
                    + "|why/dequantize-I2_S-65536-[0-9a-f]{8}/(flame.svg|why.md)");
      }
    }
    for (Element one : page.all("*")) {
      for (String name : List.of("aria-labelledby", "aria-describedby", "data-for")) {
        assertThat(one.hasAttribute(name) ? ids : List.of(one.getAttribute(name)))
            .contains(one.getAttribute(name));
      }
    }
  }

  @Test
  void everyBenchmarkHasItsDetailsWithFiguresAndTheSameAsTables() throws Exception {
    Report report = SampleRun.mixed();
    PageDocument page = parsed(report);
    Element regressed = page.ofClass("details", "bench").get(0);
    assertThat(regressed.hasAttribute("open")).isTrue();
    assertThat(regressed.getTextContent().replace('\u00a0', ' '))
        .contains("CPU time over 13 pairs: +5.6 % (interval ", "exact p = 0.00012")
        .contains("Decided at 13 pairs", "All 13 pairs in numbers", "settled before the cap");
    assertThat(PageDocument.below(regressed, "circle", "base")).hasSize(13);
    assertThat(PageDocument.below(regressed, "circle", "head")).hasSize(13);
    assertThat(PageDocument.below(regressed, "line", "join")).hasSize(13);
    int pairs =
        PageDocument.below(regressed, "circle", "pair").size()
            + PageDocument.below(regressed, "path", "pair").size();
    assertThat(pairs).isEqualTo(13);
    long disturbed =
        report.recording().pairs("dequantize/I2_S/65536", Role.GATE).stream()
            .filter(one -> one.pair().disturbed())
            .count();
    assertThat(PageDocument.below(regressed, "line", "disturbed")).hasSize((int) disturbed);
    assertThat(PageDocument.below(regressed, "tr", "disturbed")).hasSize((int) disturbed);
    assertThat(page.ofClass("details", "bench")).hasSize(25 + 2);
  }

  @Test
  void everyDrawingHasANameAndADescriptionForThoseWhoDoNotSeeIt() throws Exception {
    PageDocument page = parsed(SampleRun.mixed());
    List<Element> drawings =
        page.all("svg").stream().filter(one -> !one.getAttribute("class").equals("at")).toList();
    assertThat(drawings).hasSizeGreaterThan(60);
    for (Element one : drawings) {
      assertThat(one.getAttribute("role")).isEqualTo("img");
      assertThat(one.getAttribute("aria-label")).isNotBlank();
      assertThat(one.getElementsByTagName("title").getLength()).isEqualTo(1);
    }
    for (Element head : page.all("th")) {
      assertThat(head.getAttribute("scope")).isIn("col", "row");
    }
  }

  @Test
  void whatIsWrongHasItsFix() throws Exception {
    PageDocument page = parsed(SampleRun.mixed());
    assertThat(first(page, "ul", "findings"))
        .contains("REGRESSED: +5.6 % of CPU time", "tolerated +1 %", "perf-regressed at dequantize")
        .contains("0.1.0:bisect -Dbench.include='^\\Qdequantize/I2_S/65536\\E$'")
        .contains("BROKEN", "head: java.lang.OutOfMemoryError: Java heap space")
        .contains("INCONCLUSIVE: 3 benchmarks: the data cannot tell");
    assertThat(first(parsed(SampleRun.untrusted()), "ul", "findings"))
        .contains("a control gave the wrong answer", "canary, slowed by 5 %", "0.1.0:doctor")
        .contains("41 % of the pairs were disturbed by others");
    assertThat(parsed(SampleRun.small()).text()).contains("Nothing to mend.");
  }

  @Test
  void noCommandIsMadeOfANameThatEndsAQuotation() throws Exception {
    PageDocument page = parsed(SampleRun.hostile("x' ; rm -rf ~ #"));
    assertThat(page.ofClass("code", "copy"))
        .extracting(Element::getTextContent)
        .isNotEmpty()
        .noneMatch(one -> one.contains("rm -rf"));
  }

  @Test
  void controlsAndNoiseAndEnvironmentAreTold() throws Exception {
    PageDocument page = parsed(SampleRun.mixed());
    assertThat(page.ofClass("p", "answer"))
        .extracting(Element::getTextContent)
        .containsExactly(
            "✓ base against its own copy: the right answer",
            "✓ canary, slowed by 5 %: the right answer");
    assertThat(page.text())
        .contains("Cores that others used", "Xeon(R) CPU", "17.0.15+6", "-Xmx1g", "4711")
        .contains(SampleRun.BASE, SampleRun.HEAD, "ab".repeat(32), ":verify-report -Dbench.report");
    assertThat(page.ofClass("rect", "bar")).hasSize(SampleRun.mixed().recording().pairs().size());
    assertThat(first(parsed(SampleRun.untrusted()), "p", "lead")).isNotBlank();
    assertThat(parsed(SampleRun.untrusted()).text()).contains("The host is noisy");
    assertThat(parsed(SampleRun.empty()).text()).contains("No control was needed");
  }

  @Test
  void nothingIsLoadedAndThePolicyAllowsOwnStyleAndScriptOnly() throws Exception {
    assertThat(render(SampleRun.mixed()))
        .doesNotContain("src=", "@import", "url(", " style=", " onclick", "<link");
    PageDocument page = parsed(SampleRun.mixed());
    assertThat(page.all("meta"))
        .extracting(one -> one.getAttribute("content"))
        .anyMatch(it -> it.startsWith("default-src 'none'; style-src 'sha256-"));
    assertThat(page.all("script"))
        .extracting(one -> one.getAttribute("type"))
        .containsExactly("application/octet-stream", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.pwned = true</script>",
        "</script></style></code></svg></title><img src=x onerror=\"window.pwned=true\">",
        "' onmouseover='window.pwned=true' x='",
        "\" autofocus onfocus=\"window.pwned=true",
        "javascript:window.pwned=true",
        "&lt;script&gt;&#x3c;b>",
        "]]><!-- --><![CDATA[",
        "\u202egnp.exe\u2066\u200b",
        "nul\0bell\u0007esc\u001b[31mred",
        "%s %n {0} ${user.home} \\E$'",
      })
  void foreignTextIsDataWhateverItHolds(String text) throws Exception {
    PageDocument page = parsed(SampleRun.hostile(text));
    PageDocument harmless = parsed(SampleRun.hostile("harmless"));
    for (String name : List.of("script", "img", "a", "li", "section", "details", "svg", "title")) {
      assertThat(page.all(name)).as(name).hasSameSizeAs(harmless.all(name));
    }
    assertThat(page.all("*"))
        .noneMatch(one -> one.hasAttribute("onmouseover") || one.hasAttribute("onfocus"))
        .noneMatch(one -> one.getAttribute("href").startsWith("javascript"));
    assertThat(page.ofClass("code", "name"))
        .extracting(Element::getTextContent)
        .contains(Html.name(text))
        .noneMatch(name -> name.matches("(?s).*[\\p{Cc}\\p{Cf}].*"));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdictDiffersFromTheOthersByWordAndSign(Verdict verdict) {
    VerdictMark mark = new VerdictMark(verdict);
    assertThat(mark.meaning()).isNotBlank();
    assertThat(mark.shape()).startsWith("M");
    assertThat(Stream.of(Verdict.values()).filter(v -> v != verdict).map(VerdictMark::new))
        .noneMatch(other -> other.sign().equals(mark.sign()))
        .noneMatch(other -> other.word().equals(mark.word()));
    assertThat(Verdict.worstFirst()).hasSameSizeAs(Verdict.values()).contains(verdict);
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    assertThat(render(SampleRun.mixed())).isEqualTo(render(SampleRun.mixed()));
  }

  /** All but style, script and packed bytes, which have tests of their own. */
  @Test
  void aSmallReportIsWhatItWas() throws IOException {
    String text =
        render(SampleRun.small())
            .replaceAll("(?s)(<(style|script)[^>]*>).*?(</\\2>)", "$1…$3")
            .replaceAll("sha256-[^&]{44}", "sha256-…");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("refused where CI=true").isNotEqualTo("true");
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(Files.readString(GOLDEN))
        .as("Fix: read the difference, then -Dgolden.update=true")
        .isEqualTo(text);
  }
}
