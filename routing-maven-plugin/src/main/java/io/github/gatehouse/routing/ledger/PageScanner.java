package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes a page apart, strictly: a marker is a line of its own, in the first column, outside of
 * fenced code. A block is a start marker and the next marker, where that is its own end. Any other
 * marker stands for an empty block, and what is around it stays as text: it cannot be told whose it
 * is.
 */
final class PageScanner {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final List<String> lines;
  private final BitSet fenced;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> text = new ArrayList<>();

  private PageScanner(String page) {
    this.lines = lines(page);
    this.fenced = Fences.of(lines);
  }

  /** All parts in order; the head's lines belong to none. */
  static List<Part> scan(String page) {
    return new PageScanner(page).parts();
  }

  private static List<String> lines(String page) {
    String text = page.startsWith(BYTE_ORDER_MARK) ? page.substring(1) : page;
    if (text.isEmpty()) {
      return List.of();
    }
    boolean ended = text.endsWith("\n");
    return List.of((ended ? text.substring(0, text.length() - 1) : text).split("\n", -1));
  }

  private List<Part> parts() {
    int at = 0;
    while (at < lines.size()) {
      at = isMarker(at) ? block(at) : text(at);
    }
    flush();
    return parts;
  }

  private int text(int at) {
    if (fenced.get(at) || !Block.isMarker(lines.get(at), Block.HEAD)) {
      text.add(lines.get(at));
    }
    return at + 1;
  }

  private int block(int at) {
    flush();
    Block block = Block.marked(lines.get(at)).orElseThrow();
    if (Block.isMarker(lines.get(at), block.start())) {
      int next = at + 1;
      while (next < lines.size() && !isMarker(next)) {
        next++;
      }
      if (next < lines.size() && Block.isMarker(lines.get(next), block.end())) {
        parts.add(Part.of(block, lines.subList(at + 1, next)));
        return next + 1;
      }
    }
    parts.add(Part.of(block, List.of()));
    return at + 1;
  }

  private boolean isMarker(int at) {
    return !fenced.get(at) && Block.marked(lines.get(at)).isPresent();
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(Part.text(text));
      text.clear();
    }
  }
}
