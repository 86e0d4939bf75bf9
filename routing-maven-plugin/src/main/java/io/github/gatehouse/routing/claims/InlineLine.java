package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * One line of a paragraph while it is read.
 *
 * @param number of the line in the file, from 1
 */
record InlineLine(int number, StringBuilder text, List<String> codes, List<String> links) {
  InlineLine(int number) {
    this(number, new StringBuilder(), new ArrayList<>(), new ArrayList<>());
  }

  /** All lines of a block. */
  static List<InlineLine> of(Node block, Quotations quotations) {
    List<InlineLine> lines = new ArrayList<>();
    InlineLine current = new InlineLine(lineOf(block, 1));
    lines.add(current);
    for (Node node = block; node != null; node = Walk.after(node, block, true)) {
      boolean breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak;
      int number = breaks ? current.number() + 1 : lineOf(node, current.number());
      // A code span over two lines hides its line break: the next text says where it stands.
      if (number > current.number()) {
        current = new InlineLine(number);
        lines.add(current);
      }
      current.take(node, quotations);
    }
    return lines;
  }

  /** The first line of a node in the file, from 1. */
  static int lineOf(Node node, int otherwise) {
    return node.getSourceSpans().isEmpty()
        ? otherwise
        : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  private void take(Node node, Quotations quotations) {
    if (node instanceof Text plain) {
      text.append(plain.getLiteral());
    } else if (node instanceof Code code) {
      if (!quotations.contain(code.getLiteral())) {
        text.append(code.getLiteral().replace('\n', ' '));
        codes.add(code.getLiteral());
      }
    } else if (node instanceof HtmlInline html) {
      text.append(html.getLiteral().startsWith("<!--") ? "" : html.getLiteral());
    } else if (node instanceof Link link) {
      links.add(link.getDestination());
    } else if (node instanceof Image image) {
      links.add(image.getDestination());
    }
  }

  /** Its text, without the invisible mark that makes a sign colourful. */
  String shown() {
    return text.toString().replace("\ufe0f", "");
  }
}
