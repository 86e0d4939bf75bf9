package io.github.gatehouse.quantization.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of documentation that shows the table, between two comments, and the picture beside. */
record TablePage(Path directory) {
  private static final String BEGIN = "<!-- kernel-table -->\n";
  private static final String END = "<!-- end of kernel-table -->";

  void write(RatioTable table) throws IOException {
    Path page = directory.resolve("kernels.md");
    Files.writeString(page, fill(Files.readString(page), TableMarkdown.of(table)));
    Files.writeString(directory.resolve("kernels-ratios.svg"), TablePlot.of(table));
  }

  /**
   * Replaces what stands between the comments.
   *
   * @throws IOException if one of them is missing
   */
  static String fill(String page, String markdown) throws IOException {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(
          "the page has no place for the table. Fix: add the lines "
              + BEGIN.strip()
              + " and "
              + END);
    }
    return page.substring(0, begin + BEGIN.length()) + markdown + page.substring(end);
  }
}
