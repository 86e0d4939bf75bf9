package io.github.gatehouse.routing.ledger;

import java.util.Locale;
import java.util.Optional;

/** The three parts of a page that are ours, in the order in which they are laid out. */
enum Block {
  GATES,
  HOPLOG,
  DECISION;

  /** The first line of a page that holds a ledger. */
  static final String HEAD = "<!-- gatehouse:ledger -->";

  String start() {
    return "<!-- " + id() + ":start -->";
  }

  String end() {
    return "<!-- " + id() + ":end -->";
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The block whose start or end marker a line is: the marker, blanks after it, and no more. */
  static Optional<Block> marked(String line) {
    for (Block block : values()) {
      if (isMarker(line, block.start()) || isMarker(line, block.end())) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  static boolean isMarker(String line, String marker) {
    return line.startsWith(marker) && line.substring(marker.length()).isBlank();
  }
}
