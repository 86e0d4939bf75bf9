package io.github.gatehouse.bench.report;

import io.github.gatehouse.receipts.html.Html;
import java.util.Locale;

/**
 * An inline SVG that is as wide as its place: x in per cent of the width, y in pixels. Nothing is
 * scaled, so text and strokes are the same on a telephone and on a wall.
 */
final class Drawing {
  private final Html html;

  private Drawing(Html html) {
    this.html = html;
  }

  /**
   * Begins a drawing.
   *
   * @param title what it is, for those who do not see it
   * @param description what it shows; empty where the title says it all
   */
  static Drawing open(Html html, String type, int height, String title, String description) {
    html.open(
        "svg",
        "class",
        type,
        "width",
        "100%",
        "height",
        String.valueOf(height),
        "role",
        "img",
        "aria-label",
        description.isEmpty() ? title : title + ". " + description);
    html.leaf("title", title);
    if (!description.isEmpty()) {
      html.leaf("desc", description);
    }
    return new Drawing(html);
  }

  Drawing line(double x1, double y1, double x2, double y2, String type) {
    html.single("line", "class", type, "x1", x(x1), "y1", y(y1), "x2", x(x2), "y2", y(y2));
    return this;
  }

  Drawing rectangle(double x, double y, double width, double height, String type) {
    html.single(
        "rect", "class", type, "x", x(x), "y", y(y), "width", x(width), "height", y(height));
    return this;
  }

  Drawing dot(double x, double y, double radius, String type) {
    html.single("circle", "class", type, "cx", x(x), "cy", y(y), "r", y(radius));
    return this;
  }

  /** A path around a point, in pixels. */
  Drawing shape(double x, double y, String path, String type) {
    html.open("svg", "class", "at", "x", x(x), "y", y(y));
    html.single("path", "class", type, "d", path).close();
    return this;
  }

  /**
   * Text of our own.
   *
   * @param shift to the right, pixels
   */
  Drawing text(double x, double y, int shift, String type, String text) {
    html.leaf("text", text, "class", type, "x", x(x), "y", y(y), "dx", String.valueOf(shift));
    return this;
  }

  void close() {
    html.close();
  }

  private static String x(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static String y(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}
