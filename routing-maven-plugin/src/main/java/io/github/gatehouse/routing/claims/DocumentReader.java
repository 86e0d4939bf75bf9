package io.github.gatehouse.routing.claims;

import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown to its lines. Nothing recurses and nothing looks back: the text is hostile. */
final class DocumentReader {
  /** Characters of a line that are read. */
  static final int LONGEST_LINE = 4_096;

  private static final int DEEPEST = 64;
  private static final Set<String> NO_LANGUAGE = Set.of("", "text", "txt", "plain");

  private final Quotations quotations;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();
  private final Map<Node, Integer> numbers = new IdentityHashMap<>();
  private String section = "";

  private DocumentReader(Quotations quotations) {
    this.quotations = quotations;
  }

  /** The lines of a document that say something, in order. */
  static Document read(String name, String markdown, Quotations quotations) {
    DocumentReader reader = new DocumentReader(quotations);
    Node root =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .build()
            .parse(markdown);
    Node node = root;
    while (node != null) {
      node = Walk.after(node, root, !reader.take(node));
    }
    return new Document(name, reader.passages, GateClaims.of(reader.passages), reader.unread);
  }

  /** True where the block has been read whole. */
  private boolean take(Node node) {
    if (node instanceof Paragraph || node instanceof Heading) {
      inline((Block) node);
    } else if (node instanceof FencedCodeBlock fence) {
      boolean evidence = NO_LANGUAGE.contains(fence.getInfo() == null ? "" : fence.getInfo());
      literal(fence, fence.getLiteral(), 1, evidence ? Kind.EVIDENCE : Kind.LISTING);
    } else if (node instanceof IndentedCodeBlock code) {
      literal(code, code.getLiteral(), 0, Kind.EVIDENCE);
    } else if (node instanceof HtmlBlock html) {
      if (!html.getLiteral().stripLeading().startsWith("<!--")) {
        literal(html, html.getLiteral(), 0, Kind.PROSE);
      }
    } else if (node instanceof LinkReferenceDefinition link) {
      InlineLine only = new InlineLine(InlineLine.lineOf(link, 1));
      only.links().add(link.getDestination());
      add(only, Kind.PROSE, number(link), number(link), List.of());
    } else {
      return false;
    }
    return true;
  }

  private void literal(Block block, String text, int offset, Kind kind) {
    int line = InlineLine.lineOf(block, 1) + offset;
    for (String one : text.split("\n", -1)) {
      if (!one.isBlank() && !quotations.contain(one)) {
        InlineLine read = new InlineLine(line);
        read.text().append(one);
        add(read, kind, number(block), number(block), List.of());
      }
      line++;
    }
  }

  private void inline(Block block) {
    List<InlineLine> lines = InlineLine.of(block, quotations);
    int delimiter = TableRow.delimiter(lines);
    int rows = block instanceof Paragraph && delimiter > 0 ? delimiter - 1 : lines.size();
    for (int i = 0; i < rows; i++) {
      add(lines.get(i), kind(block, i), number(block), group(block), List.of());
    }
    for (int i = rows; i < lines.size(); i++) {
      Kind kind = i == rows ? Kind.HEADER : Kind.ROW;
      if (i != delimiter) {
        List<String> cells = TableRow.cells(cut(lines.get(i).shown()));
        add(lines.get(i), kind, number(block), number(block), cells);
      }
    }
    if (block instanceof Heading && !lines.isEmpty()) {
      section = cut(lines.get(0).shown());
    }
  }

  private static Kind kind(Block block, int index) {
    if (block instanceof Heading) {
      return Kind.HEADING;
    }
    boolean opens =
        index == 0 && block.getParent() instanceof ListItem && block.getPrevious() == null;
    return opens ? Kind.ITEM : Kind.PROSE;
  }

  private int group(Block block) {
    return block.getParent() instanceof ListItem item ? number(item.getParent()) : number(block);
  }

  private int number(Node node) {
    return numbers.computeIfAbsent(node, any -> numbers.size());
  }

  private void add(InlineLine line, Kind kind, int block, int group, List<String> cells) {
    if (line.shown().length() > LONGEST_LINE) {
      unread.add(line.number());
    }
    String text = cut(line.shown());
    passages.add(
        new Passage(
            line.number(), kind, text, section, block, group, cells, line.codes(), line.links()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE);
  }
}
