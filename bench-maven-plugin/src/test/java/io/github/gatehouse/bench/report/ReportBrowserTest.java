package io.github.gatehouse.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.testing.ChromiumProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, which finds no host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("basedir", ""), "target/report-pictures");
  private static final String HOSTILE =
      "</code></svg><img src=x onerror='window.pwned=1'>\u202egnp";

  private ChromiumProcess browser;
  @TempDir private Path directory;

  @BeforeAll
  void start(@TempDir Path profile) throws Exception {
    browser = ChromiumProcess.orSkipped(profile);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void plain() throws Exception {
    browser.reset();
  }

  private Path open(Report report) throws Exception {
    return open(report, "");
  }

  private Path open(Report report, String fragment) throws Exception {
    String html = ReportPage.render(report, SampleRun.raw());
    Path page = Files.writeString(directory.resolve("report.html"), html);
    browser.open(page, fragment);
    return page;
  }

  @Test
  void thePageAsksForNothingAndBreaksNoRuleOfItsOwn() throws Exception {
    String html = ReportPage.render(SampleRun.mixed(), SampleRun.raw());
    Path page = Files.writeString(directory.resolve("r.html"), html);
    browser.send("Page.navigate", Map.of("url", page.toUri().toString()));
    assertThat(browser.evaluate("new Promise(done => setTimeout(done, 300))")).isNotNull();
    assertThat(
            browser.seen("Network.requestWillBeSent", "Log.entryAdded", "Runtime.exceptionThrown"))
        .isNotEmpty()
        .extracting(it -> it.at("/params/request/url").asText())
        .allMatch(url -> url.equals(page.toUri().toString()));
    assertThat(browser.count("#controls button")).as("the script ran").isEqualTo(2);
    assertThat(
            browser.evaluate(
                "fetch('https://example.org/').then(() => 'went out', () => 'kept inside')"))
        .hasToString("\"kept inside\"");
  }

  @Test
  void whatIsSeenIsWhatTheJudgementSays() throws Exception {
    open(SampleRun.mixed());
    assertThat(browser.text(".verdict")).startsWith("1 of 25 benchmarks got slower by more than 1");
    assertThat(browser.count(".ratios tbody tr")).isEqualTo(25);
    assertThat(browser.count(".ratios svg.ratio")).isEqualTo(21);
    assertThat(browser.text(".ratios tbody tr"))
        .contains("regressed", "dequantize/I2_S/65536", "+5.6");
    assertThat(browser.count("#details > .bench[open]")).as("what is bad is unfolded").isEqualTo(2);
  }

  /** Where marks and lines lie on the screen, against the numbers that they show. */
  @ParameterizedTest
  @ValueSource(ints = {400, 1280})
  void marksLieOnTheScreenWhereTheNumbersSay(int width) throws Exception {
    browser.size(width, 900);
    Report report = SampleRun.mixed();
    open(report);
    JsonNode seen =
        browser.evaluate(
            """
            Array.from(document.querySelectorAll('.ratios tbody tr')).map(row => {
              const svg = row.querySelector('svg.ratio');
              if (svg === null) return null;
              const frame = svg.getBoundingClientRect();
              const middle = e => {
                const box = e.getBoundingClientRect();
                return 100 * ((box.left + box.right) / 2 - frame.left) / frame.width;
              };
              const bar = svg.querySelector('.interval').getBoundingClientRect();
              return {estimate: middle(svg.querySelector('.estimate')),
                detect: middle(svg.querySelector('line.detect')),
                low: 100 * (bar.left - frame.left) / frame.width,
                high: 100 * (bar.right - frame.left) / frame.width};
            })
            """);
    Axis axis = RatioTable.axis(report);
    Offset<Double> pixel = Offset.offset(100.0 * 1.5 / (width / 3.0));
    List<Ruling> ranked = report.ranked();
    for (int i = 0; i < ranked.size(); i++) {
      JsonNode row = seen.get(i);
      assertThat(row.isNull()).isEqualTo(Report.primary(ranked.get(i)).isEmpty());
      if (!row.isNull()) {
        var effect = Report.primary(ranked.get(i)).orElseThrow();
        assertThat(row.get("estimate").asDouble()).isCloseTo(axis.at(effect.estimate()), pixel);
        assertThat(row.get("low").asDouble()).isCloseTo(axis.at(effect.low()), pixel);
        assertThat(row.get("high").asDouble()).isCloseTo(axis.at(effect.high()), pixel);
        assertThat(row.get("detect").asDouble()).isCloseTo(axis.at(Math.log(1.05)), pixel);
      }
    }
  }

  @Test
  void forksAndPairsLieWhereTheyWereMeasured() throws Exception {
    open(SampleRun.mixed());
    JsonNode x =
        browser.evaluate(
            "Array.from(document.querySelectorAll('#b-1 .fork')).map(e => {"
                + " const b = e.getBoundingClientRect(); return (b.left + b.right) / 2; })");
    assertThat(x).hasSize(26);
    var pairs =
        PairShift.all(
            SampleRun.mixed()
                .recording()
                .pairs("dequantize/I2_S/65536", io.github.gatehouse.bench.recording.Role.GATE),
            io.github.gatehouse.bench.judgement.Metric.CPU);
    // Two forks fix the scale; all others must agree with it.
    double unit =
        (x.get(1).asDouble() - x.get(0).asDouble()) / (pairs.get(0).head() - pairs.get(0).base());
    assertThat(unit).isPositive();
    for (int i = 0; i < pairs.size(); i++) {
      double base = x.get(0).asDouble() + unit * (pairs.get(i).base() - pairs.get(0).base());
      double head = x.get(0).asDouble() + unit * (pairs.get(i).head() - pairs.get(0).base());
      assertThat(x.get(2 * i).asDouble()).isCloseTo(base, Offset.offset(2.5));
      assertThat(x.get(2 * i + 1).asDouble()).isCloseTo(head, Offset.offset(2.5));
    }
  }

  @Test
  void hostileTextStaysText() throws Exception {
    open(SampleRun.hostile(HOSTILE));
    browser.unfold();
    assertThat(browser.evaluate("window.pwned === undefined").asBoolean()).isTrue();
    assertThat(browser.count("img, iframe, object, embed")).isZero();
    assertThat(browser.text("h1")).contains("<img src=x onerror='window.pwned=1'>\\u{202e}gnp");
    assertThat(browser.seen("Log.entryAdded", "Runtime.exceptionThrown")).isEmpty();
  }

  @Test
  void everythingIsReadWithoutTheScript() throws Exception {
    browser.scripts(false);
    open(SampleRun.mixed());
    browser.scripts(true);
    assertThat(browser.count("#controls *")).isZero();
    assertThat(browser.count(".ratios tbody tr")).isEqualTo(25);
    assertThat(browser.text("#b-1")).contains("CPU time over 13 pairs", "exact p = 0.00012");
  }

  @Test
  void theKeyboardReachesEverythingInTheOrderOfThePageAndTheFocusIsSeen() throws Exception {
    open(SampleRun.mixed());
    String focused = "document.activeElement.";
    browser.press("Tab", 9, "");
    assertThat(browser.evaluate(focused + "innerText").asText())
        .isEqualTo("Skip to the benchmarks");
    String place =
        "Array.from(document.querySelectorAll('a,summary,input,select,button,[tabindex=\"0\"]'))"
            + ".filter(e => e.checkVisibility()).indexOf(document.activeElement)";
    for (int i = 1; i <= 60; i++) {
      browser.press("Tab", 9, "");
      assertThat(browser.evaluate(place).asInt()).isEqualTo(i);
      assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .hasToString("\"solid\"");
    }
  }

  @Test
  void filtersAndOrdersLeaveWhatIsAskedFor() throws Exception {
    open(SampleRun.mixed());
    change("name-filter", "QUANTIZE/TL1", "input");
    assertThat(browser.text("[role=status]")).isEqualTo("6 of 25 benchmarks shown");
    assertThat(browser.count("#details > .bench:not([hidden])")).isEqualTo(6);
    change("name-filter", "", "input");
    change("verdict-filter", "inconclusive", "change");
    assertThat(browser.count(".ratios tbody tr:not([hidden])")).isEqualTo(3);
    change("verdict-filter", "", "change");
    change("order", "name", "change");
    assertThat(browser.text(".ratios tbody .n")).isEqualTo("activations/2560");
    change("order", "change", "change");
    assertThat(browser.text(".ratios tbody .n")).isEqualTo("dequantize/I2_S/65536");
  }

  private void change(String id, String value, String event) throws Exception {
    browser.evaluate(
        "(() => { const e = document.getElementById('%s'); e.value = '%s'; e.dispatchEvent(new Event('%s')); })()"
            .formatted(id, value, event));
  }

  @Test
  void aRowLeadsToItsDetails() throws Exception {
    open(SampleRun.mixed());
    browser.evaluate("document.querySelector('.ratios tbody tr:nth-child(9) a').click()");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#b-9");
    assertThat(browser.evaluate("document.getElementById('b-9').open").asBoolean()).isTrue();
    assertThat(browser.text("#b-9")).contains("dequantize/TL1/65536");
    open(SampleRun.mixed(), "#b-20");
    assertThat(browser.count("#b-20[open]")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 400, 768, 1280})
  void noWidthMakesThePageScrollSideways(int width) throws Exception {
    browser.size(width, 800);
    for (Report report : List.of(SampleRun.mixed(), SampleRun.hostile("x".repeat(900)))) {
      open(report);
      browser.unfold();
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 400", "light, 1280", "dark, 400", "dark, 1280"})
  void bothSchemesCanBeReadAtBothWidths(String scheme, int width) throws Exception {
    browser.size(width, 900);
    browser.scheme(scheme);
    open(SampleRun.mixed());
    Path picture = PICTURES.resolve("mixed-" + scheme + "-" + width + ".png");
    browser.picture(picture);
    assertThat(picture).isNotEmptyFile();
    browser.unfold();
    assertThat(browser.leastContrast()).isGreaterThanOrEqualTo(4.5);
    String ground = browser.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    assertThat(ground).isEqualTo(scheme.equals("dark") ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
  }

  @Test
  void onPaperAllBenchmarksAreUnfoldedAndNothingIsCutOff() throws Exception {
    open(SampleRun.mixed());
    browser.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.count("#details > .bench:not([open])")).isZero();
    browser.send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('nav')).display"))
        .hasToString("\"none\"");
    assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .isTrue();
    browser.send("Emulation.setEmulatedMedia", Map.of("media", ""));
  }
}
