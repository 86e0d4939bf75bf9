package io.github.gatehouse.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.html.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRecordingTest {
  private static final int MOST = 1 << 20;

  private static String page(byte[] raw) {
    Html html = new Html();
    EmbeddedRecording.write(raw, html);
    return html.document();
  }

  @Test
  void whatGoesInComesOutByteForByte() throws IOException {
    byte[] random = new byte[100_000];
    new Random(4711).nextBytes(random);
    for (byte[] raw : new byte[][] {random, {}, SampleRun.raw(), {'\r', '\n', 0, -1}}) {
      assertThat(EmbeddedRecording.read(page(raw), MOST)).isEqualTo(raw);
    }
  }

  @Test
  void aWholeReportCarriesItsRecording(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("report.html");
    Files.writeString(file, ReportPage.render(SampleRun.mixed(), SampleRun.raw()));
    assertThat(EmbeddedRecording.read(file)).isEqualTo(SampleRun.raw());
    Files.writeString(file, ReportPage.render(SampleRun.hostile(page(new byte[1])), new byte[9]));
    assertThat(EmbeddedRecording.read(file)).as("no name forges one").isEqualTo(new byte[9]);
  }

  @Test
  void linesThatAnEditorBrokeDoNotMatter() throws IOException {
    byte[] raw = SampleRun.raw();
    String page = page(raw).replace("\n", "\r\n  ");
    assertThat(EmbeddedRecording.read(page, MOST)).isEqualTo(raw);
  }

  @Test
  void aSmallFileThatUnpacksToMuchIsRefused() {
    String bomb = page(new byte[MOST + 1]);
    assertThat(bomb.length()).isLessThan(3_000);
    assertThatThrownBy(() -> EmbeddedRecording.read(bomb, MOST))
        .isInstanceOf(IOException.class)
        .hasMessage("its recording has more than 1048576 bytes");
  }

  @Test
  void whatIsNoReportIsRefusedWithTheReason(@TempDir Path directory) throws IOException {
    String page = page(SampleRun.raw());
    refused("<html/>", "it carries no recording: no element with the id gatehouse-recording");
    refused(page + page, "it carries two recordings; nobody knows which one counts");
    refused(page.substring(0, page.length() - 20), "its recording has no end: the file is cut");
    refused(page.replace("H4sI", "!!!!"), "its recording is no Base64");
    refused(page.replace("H4sI", "AAAA"), "Not in GZIP format");
    int middle = page.indexOf("H4sI") + 40;
    char other = page.charAt(middle) == 'A' ? 'B' : 'A';
    String edited = page.substring(0, middle) + other + page.substring(middle + 1);
    assertThatThrownBy(() -> EmbeddedRecording.read(edited, MOST)).isInstanceOf(IOException.class);
    Path file = Files.writeString(directory.resolve("x.html"), "<p>no report</p>");
    assertThatThrownBy(() -> EmbeddedRecording.read(file))
        .hasMessageStartingWith(file + ": it carries no recording");
  }

  private static void refused(String page, String why) {
    assertThatThrownBy(() -> EmbeddedRecording.read(page, MOST))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theElementIsOfAKindThatNoBrowserRuns() {
    String page = page("</script><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("<script id=\"gatehouse-recording\" type=\"application/octet-stream\">")
        .doesNotContain("alert")
        .containsOnlyOnce("</script>");
  }
}
