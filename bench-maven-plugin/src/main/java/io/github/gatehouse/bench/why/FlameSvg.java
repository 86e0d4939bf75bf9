package io.github.gatehouse.bench.why;

import io.github.gatehouse.receipts.text.Foreign;
import java.util.Locale;

/**
 * Draws a differential flame graph: one SVG file that needs no script, no network and no font, as
 * wide as its window. Red takes longer at head, blue less, grey is within the noise; whoever points
 * at a frame or reaches it by the tabulator key reads its numbers above the graph.
 */
final class FlameSvg {
  private static final int ROW = 19;
  private static final int TOP = 146;
  private static final int BOTTOM = 52;
  private static final double LABELLED = 0.03;
  private static final int LONGEST = 200;
  private static final int DETAILS = 98;
  private static final int LINE = 17;

  /** Changes, in shares of the operation at base, from which on a colour is used. */
  private static final double[] STEPS = {0.02, 0.05, 0.15};

  private static final String STYLE =
      """
      <style>
      svg{--bg:#fff;--ink:#1b1f24;--soft:#57606a;--line:#fff;--n:#e4e6ea;--r0:#fbe3da;--r1:#f7bfa9;--r2:#ee8a6b;--r3:#dd5a3c;--b0:#deebf7;--b1:#b3d3ee;--b2:#78aedd;--b3:#4a8cc9;--on:#1b1f24;--focus:#0b5fff}
      @media (prefers-color-scheme:dark){svg{--bg:#14171c;--ink:#e6e9ee;--soft:#a3abb6;--line:#14171c;--n:#343a43;--r0:#4d3029;--r1:#733a2a;--r2:#9c4129;--r3:#c4482a;--b0:#263a4d;--b1:#28507a;--b2:#2a65a3;--b3:#2f7cc9;--on:#f4f6f9;--focus:#8ab4ff}}
      text{font:12px ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
      .h{font-size:15px;font-weight:600}.s{fill:var(--soft)}
      .bg{fill:var(--bg)}rect{stroke:var(--line)}.l{fill:var(--on)}
      .n rect{fill:var(--n)}.r0 rect{fill:var(--r0)}.r1 rect{fill:var(--r1)}.r2 rect{fill:var(--r2)}.r3 rect{fill:var(--r3)}
      .b0 rect{fill:var(--b0)}.b1 rect{fill:var(--b1)}.b2 rect{fill:var(--b2)}.b3 rect{fill:var(--b3)}
      .d{visibility:hidden}.m{font-weight:600}
      .f:hover .d,.f:focus .d{visibility:visible}.f:focus{outline:none}
      .g:hover .hint,.g:focus-within .hint{visibility:hidden}
      .f:hover rect,.f:focus rect{stroke:var(--focus);stroke-width:2}
      </style>
      """;

  private final String id;
  private final FlameLayout layout;
  private final Yardstick yardstick;
  private final double errors;
  private final StringBuilder out = new StringBuilder();

  private FlameSvg(String id, FlameLayout layout, Yardstick yardstick) {
    this.id = id;
    this.layout = layout;
    this.yardstick = yardstick;
    this.errors = Threshold.among(layout.boxes().size());
  }

  static String draw(String id, FrameTree root, Yardstick yardstick) {
    return new FlameSvg(id, FlameLayout.of(root), yardstick).draw();
  }

  private String draw() {
    int height = TOP + layout.rows() * ROW + BOTTOM;
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"" + height)
        .append("\" role=\"group\" aria-label=\"" + escaped("Flame graph of " + id) + "\">\n")
        .append(STYLE)
        .append("<rect class=\"bg\" width=\"100%\" height=\"100%\" style=\"stroke:none\"/>\n");
    text("h", 22, id);
    text(
        "s",
        41,
        "An operation: "
            + Amount.nanos(yardstick.baseNanos())
            + " → "
            + Amount.nanos(yardstick.headNanos()));
    text(
        "s",
        58,
        "Width: share of head's time ("
            + yardstick.headSamples()
            + " samples; base "
            + yardstick.baseSamples()
            + ")");
    legend();
    out.append("<g class=\"g\">\n");
    text("s hint", DETAILS, "Point at a frame, or reach it with the tabulator key:");
    text("s hint", DETAILS + LINE, "its numbers are shown here.");
    layout.boxes().forEach(this::box);
    out.append("</g>\n");
    text("s", height - LINE - 13, "Not drawn: " + narrow());
    text("s", height - 13, deepAndGone());
    return out.append("</svg>\n").toString();
  }

  private void legend() {
    String[] classes = {"b3", "b2", "b1", "b0", "n", "r0", "r1", "r2", "r3"};
    out.append("<g aria-hidden=\"true\">");
    for (int i = 0; i < classes.length; i++) {
      out.append("<g class=\"" + classes[i] + "\"><rect x=\"" + (68 + i * 14))
          .append("\" y=\"66\" width=\"14\" height=\"12\"/></g>");
    }
    out.append("<text class=\"s\" x=\"12\" y=\"76\">▼ less</text>")
        .append("<text class=\"s\" x=\"204\" y=\"76\">▲ more at head; grey: within ")
        .append(Amount.number(errors))
        .append(" standard errors</text></g>\n");
  }

  private void box(FlameLayout.Box box) {
    FrameTree frame = box.frame();
    Difference change = yardstick.of(frame.base(), frame.head());
    String colour = colour(change);
    String numbers = times(change) + "; " + share(change);
    String method = frame.method();
    out.append("<g class=\"f " + colour + "\" tabindex=\"0\" role=\"img\" aria-label=\"")
        .append(escaped(method + ": " + numbers) + "\">")
        .append("<title>" + escaped(method + "\n" + numbers) + "</title>")
        .append("<svg x=\"" + percent(box.left()) + "\" y=\"" + (TOP + box.row() * ROW))
        .append("\" width=\"" + percent(box.width()) + "\" height=\"" + ROW + "\">")
        .append("<rect width=\"100%\" height=\"" + ROW + "\" rx=\"2\"/>");
    if (box.width() >= LABELLED) {
      out.append("<text class=\"l\" x=\"5\" y=\"14\">" + escaped(mark(colour) + brief(method)))
          .append("</text>");
    }
    out.append("</svg>");
    text("d m", DETAILS, method);
    text("d s", DETAILS + LINE, times(change));
    text("d s", DETAILS + 2 * LINE, share(change));
    out.append("</g>\n");
  }

  private static String times(Difference change) {
    return Amount.nanos(change.base())
        + " → "
        + Amount.nanos(change.head())
        + " ("
        + Amount.signedNanos(change.change())
        + ", standard error "
        + Amount.nanos(change.error())
        + ")";
  }

  private String share(Difference change) {
    return Amount.percent(change.head() / yardstick.headNanos())
        + " of head"
        + (change.beyond(errors) ? "" : "; within the noise");
  }

  private String colour(Difference change) {
    if (!change.beyond(errors)) {
      return "n";
    }
    double share = Math.abs(change.change()) / yardstick.baseNanos();
    int step = 0;
    while (step < STEPS.length && share >= STEPS[step]) {
      step++;
    }
    return (change.change() > 0 ? "r" : "b") + step;
  }

  /** Colours alone would not do for everybody. */
  private static String mark(String colour) {
    return switch (colour.charAt(0)) {
      case 'r' -> "▲ ";
      case 'b' -> "▼ ";
      default -> "";
    };
  }

  private String narrow() {
    return layout.narrow()
        + " frames narrower than "
        + Amount.percent(FlameLayout.LEAST)
        + " or beyond the "
        + FlameLayout.BOXES
        + " widest,";
  }

  private String deepAndGone() {
    return layout.deep()
        + " deeper than "
        + FlameLayout.ROWS
        + " rows, "
        + layout.baseOnly()
        + " seen at base alone.";
  }

  private void text(String style, int y, String text) {
    out.append("<text class=\"" + style + "\" x=\"12\" y=\"" + y + "\">" + escaped(text))
        .append("</text>\n");
  }

  /** Class and method without the package. */
  private static String brief(String method) {
    int name = method.lastIndexOf('.');
    int type = name < 0 ? -1 : method.lastIndexOf('.', name - 1);
    return method.substring(type + 1);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4f%%", 100 * share);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      escaped.append(escaped.isEmpty() ? "" : "\n").append(Foreign.shown(line, LONGEST));
    }
    return escaped
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
