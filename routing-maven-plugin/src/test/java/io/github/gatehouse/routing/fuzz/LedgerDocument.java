package io.github.gatehouse.routing.fuzz;

import io.github.gatehouse.fuzz.Hold;
import io.github.gatehouse.routing.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What holds for a ledger on a page of its own, as others parse it. */
final class LedgerDocument {
  private static final Parser MARKDOWN = Parser.builder().build();

  private LedgerDocument() {}

  static void hold(String page) {
    Hold.hold(page.length() <= Ledger.MAX_LENGTH + 1000, "length", page.length());
    byte[] file = page.getBytes(StandardCharsets.UTF_8);
    Hold.hold(new String(file, StandardCharsets.UTF_8).equals(page), "no text", page);
    List<String> headings = new ArrayList<>();
    MARKDOWN
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                headings.add(heading.getFirstChild() instanceof Text t ? t.getLiteral() : "?");
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link: " + page);
              }

              @Override
              public void visit(Image image) {
                throw new AssertionError("an image: " + page);
              }

              @Override
              public void visit(HtmlInline html) {
                throw new AssertionError("HTML: " + page);
              }

              @Override
              public void visit(HtmlBlock html) {
                Hold.hold(
                    html.getLiteral().matches("(?:<!-- [a-z]+:[a-z]+ -->\\n?)+"), "HTML", page);
              }
            });
    Hold.hold(headings.equals(List.of("Gates", "Hop Log", "Decision")), "headings", headings);
  }
}
