package io.github.gatehouse.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gatehouse.testing.ChromiumProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("basedir", ""), "target/report-pictures");
  private static final String HOSTILE = "</code><img src=x onerror='window.pwned=1'>\u202egnp";

  private ChromiumProcess browser;
  private Path page;

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

  private void open(GateReport report) throws Exception {
    open(report, "");
  }

  private void open(GateReport report, String fragment) throws Exception {
    page = Files.writeString(directory.resolve("report.html"), ReportPage.render(report));
    browser.open(page, fragment);
  }

  @Test
  void thePageAsksForNothingAndBreaksNoRuleOfItsOwn() throws Exception {
    List<JsonNode> seen = new ArrayList<>();
    page = Files.writeString(directory.resolve("r.html"), ReportPage.render(SampleReport.mixed()));
    browser.send("Page.navigate", Map.of("url", page.toUri().toString()));
    assertThat(browser.evaluate("new Promise(done => setTimeout(done, 300))")).isNotNull();
    seen.addAll(
        browser.seen("Network.requestWillBeSent", "Log.entryAdded", "Runtime.exceptionThrown"));
    assertThat(seen)
        .extracting(it -> it.at("/params/request/url").asText())
        .allMatch(url -> url.equals(page.toUri().toString()));
    assertThat(browser.evaluate("document.styleSheets.length").asInt()).isEqualTo(1);
    assertThat(browser.count("#controls button")).as("the script ran").isEqualTo(2);
  }

  @Test
  void whatIsSeenIsWhatTheReceiptsSay() throws Exception {
    open(SampleReport.mixed());
    assertThat(browser.text(".verdict")).isEqualTo("4 of 10 gates are open");
    assertThat(browser.text("#g-tests summary"))
        .contains("fail", "tests", "1361/1362 pass, 1 fail");
    assertThat(browser.text("#g-tests"))
        .contains("GreetingTest#greetsByName", "Fix", "mvn test -pl app");
    assertThat(browser.text("#g-security summary")).contains("waived", "1 vulnerability in 87");
    assertThat(browser.count("section:has(> details[open])"))
        .as("open gates are unfolded")
        .isEqualTo(4);
  }

  @Test
  void hostileTextStaysText() throws Exception {
    open(SampleReport.hostile(HOSTILE));
    assertThat(browser.evaluate("window.pwned === undefined").asBoolean()).isTrue();
    assertThat(browser.count("img, iframe, object, embed")).isZero();
    assertThat(browser.text("h1")).contains("<img src=x onerror='window.pwned=1'>\\u{202e}gnp");
    assertThat(browser.seen("Log.entryAdded", "Runtime.exceptionThrown")).isEmpty();
  }

  @Test
  void everythingIsReadWithoutTheScript() throws Exception {
    browser.scripts(false);
    open(SampleReport.mixed());
    browser.scripts(true);
    assertThat(browser.count("#controls *")).isZero();
    assertThat(browser.text("#g-tests")).contains("GreetingTest#greetsByName", "mvn test -pl app");
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('.copy')).userSelect"))
        .hasToString("\"all\"");
  }

  @Test
  void theKeyboardReachesEverythingInTheOrderOfThePage() throws Exception {
    open(SampleReport.mixed());
    String focused = "document.activeElement.";
    browser.press("Tab", 9, "");
    assertThat(browser.evaluate(focused + "innerText").asText()).isEqualTo("Skip to the gates");
    String inOrder =
        "Array.from(document.querySelectorAll('a,summary,input,button,[tabindex=\"0\"]'))"
            + ".filter(e => e.checkVisibility()).indexOf(document.activeElement)";
    int before = browser.evaluate(inOrder).asInt();
    for (int i = 0; i < 70; i++) {
      browser.press("Tab", 9, "");
      int now = browser.evaluate(inOrder).asInt();
      assertThat(now).isEqualTo(before + 1);
      before = now;
    }
    browser.evaluate("document.querySelector('#g-build summary').focus()");
    assertThat(browser.count("#g-build > details[open]")).isZero();
    browser.press("Enter", 13, "\r");
    assertThat(browser.count("#g-build > details[open]")).isEqualTo(1);
  }

  @Test
  void theFocusIsSeen() throws Exception {
    open(SampleReport.mixed());
    browser.press("Tab", 9, "");
    browser.press("Tab", 9, "");
    assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle").asText())
        .isEqualTo("solid");
  }

  @Test
  void filtersLeaveWhatIsAskedFor() throws Exception {
    open(SampleReport.large());
    assertThat(browser.count(".module:not([hidden])")).isGreaterThan(600);
    browser.evaluate("document.getElementById('only-open').click()");
    assertThat(browser.count(".gate:not([hidden])")).isEqualTo(1);
    assertThat(browser.text("[role=status]")).isEqualTo("1 of 10 gates shown");
    browser.evaluate(
        "(() => { const e = document.getElementById('module-filter'); e.value = 'MODULE-77';"
            + " e.dispatchEvent(new Event('input')); })()");
    assertThat(browser.count("#g-tests .module:not([hidden])")).isEqualTo(1);
    assertThat(browser.count(".matrix tbody tr:not([hidden])")).isEqualTo(2);
  }

  @Test
  void aCellLeadsToWhatIsBehindIt() throws Exception {
    open(SampleReport.mixed());
    browser.evaluate(
        "document.querySelector('.matrix tbody tr:nth-child(3) td:nth-child(7) a').click()");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#m-tests-1");
    assertThat(browser.evaluate("document.querySelector('#m-tests-1').open").asBoolean()).isTrue();
    open(SampleReport.mixed(), "#m-format-2");
    assertThat(browser.count("#g-format > details[open]")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 400, 768, 1280})
  void noWidthMakesThePageScrollSideways(int width) throws Exception {
    browser.size(width, 800);
    for (GateReport report :
        List.of(SampleReport.mixed(), SampleReport.hostile("x".repeat(9_000)))) {
      open(report);
      browser.unfold();
      String wide =
          "Array.from(document.querySelectorAll('*')).filter(e => !e.closest('.matrix') &&"
              + " e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 99))";
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as(() -> too(wide))
          .isLessThanOrEqualTo(width);
    }
  }

  private String too(String wide) {
    try {
      return browser.evaluate(wide + ".join('\\n')").asText();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 400", "light, 1280", "dark, 400", "dark, 1280"})
  void bothSchemesCanBeReadAtBothWidths(String scheme, int width) throws Exception {
    browser.size(width, 900);
    browser.scheme(scheme);
    open(SampleReport.mixed());
    browser.picture(PICTURES.resolve("mixed-" + scheme + "-" + width + ".png"));
    browser.unfold();
    assertThat(browser.leastContrast()).isGreaterThanOrEqualTo(4.5);
    String ground = browser.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    assertThat(ground).isEqualTo(scheme.equals("dark") ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
  }

  @Test
  void picturesOfTheOthersAreKeptToBeLookedAt() throws Exception {
    open(SampleReport.green());
    browser.picture(PICTURES.resolve("green-light-1280.png"));
    open(SampleReport.hostile(HOSTILE + "x".repeat(10_240)));
    browser.picture(PICTURES.resolve("hostile-light-1280.png"));
    open(SampleReport.large());
    browser.picture(PICTURES.resolve("large-light-1280.png"));
    assertThat(PICTURES).isDirectoryContaining("glob:**large-light-1280.png");
  }
}
