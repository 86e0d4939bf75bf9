package io.github.gatehouse.routing.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a page.
 *
 * @param block whose it is; empty for text of people
 * @param lines of text, or between the markers; without line feeds
 */
record Part(Optional<Block> block, List<String> lines) {
  Part {
    lines = List.copyOf(lines);
  }

  static Part text(List<String> lines) {
    return new Part(Optional.empty(), lines);
  }

  static Part of(Block block, List<String> lines) {
    return new Part(Optional.of(block), lines);
  }

  boolean is(Block other) {
    return block.filter(other::equals).isPresent();
  }

  void appendTo(StringBuilder page) {
    block.ifPresent(one -> page.append(one.start()).append('\n'));
    lines.forEach(line -> page.append(line).append('\n'));
    block.ifPresent(one -> page.append(one.end()).append('\n'));
  }
}
