package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Raw data of an invented run, and everything that is drawn from them. */
class RenderingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/table");

  private final RatioTable table = read(GOLDEN.resolve("raw.tsv"));

  @Test
  void theMarkdownIsTheGoldenOne() throws Exception {
    whole("ratios.md", TableMarkdown.of(table));
  }

  @Test
  void theJsonIsTheGoldenOne() throws Exception {
    whole("ratios.json", TableJson.of(table));
  }

  @Test
  void thePictureIsTheGoldenOne() throws Exception {
    whole("ratios.svg", TablePlot.of(table));
  }

  @Test
  void thePictureIsWellFormedAndReadableInBothColourSchemes() throws Exception {
    String svg = TablePlot.of(table);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg).contains("prefers-color-scheme: dark").doesNotContain("NaN");
    assertThat(TablePlot.of(RatioTable.of(TableRows.all(), RawData.parse(List.of()))))
        .endsWith("</svg>\n");
  }

  @Test
  void aQuickRunSaysSoEverywhere() {
    RawData quick = new RawFile().fact(0, "quick", "true").data();
    RatioTable none = RatioTable.of(TableRows.all(), quick);
    assertThat(TableMarkdown.of(none)).startsWith("**Quick run");
    assertThat(TablePlot.of(none)).contains("quick run: not to be quoted");
    assertThat(TableJson.of(none)).contains("\"quick\": [\"true\"]");
  }

  @Test
  void thePageKeepsWhatStandsAroundTheTable() throws Exception {
    String page = "a\n<!-- kernel-table -->\nold\n<!-- end of kernel-table -->\nb\n";
    String filled = TablePage.fill(page, "new\n");
    assertThat(filled).isEqualTo(page.replace("old", "new"));
    assertThat(TablePage.fill(filled, "new\n")).isEqualTo(filled);
    assertThatThrownBy(() -> TablePage.fill("no place", "new"))
        .hasMessageContaining("<!-- kernel-table -->");
    Path docs = Path.of("../docs/kernels.md");
    assertThat(TablePage.fill(Files.readString(docs), "new\n")).contains("-->\nnew\n<!--");
  }

  @Test
  void onlyOurOwnLinesAreRead() {
    assertThat(RawLine.parse("WARNING: Using incubator modules")).isEmpty();
    assertThat(RawLine.parse(RawLine.of("a\tb\nc", 1))).containsExactly("a b c", "1");
  }

  private static RatioTable read(Path raw) {
    try {
      return RatioTable.of(TableRows.all(), RawData.parse(Files.readAllLines(raw)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code -Dgolden.update} writes anew, but never on a build server. */
  private static void whole(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(file, text);
    }
    assertThat(text).as("%s. Fix: -Dgolden.update", name).isEqualTo(Files.readString(file));
  }
}
