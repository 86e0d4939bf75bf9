package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Brings the ledger of one page onto others, such as comments, beside what people wrote there. */
public final class LedgerCopy {
  private final String ledger;
  private final Map<Block, UnaryOperator<List<String>>> content = new EnumMap<>(Block.class);

  /**
   * Takes a page apart.
   *
   * @param ledger text of {@code LEDGER.md}
   * @throws IllegalArgumentException if it has no gates between whole markers
   */
  public LedgerCopy(String ledger) {
    this.ledger = plain(ledger);
    for (Block block : Block.values()) {
      content.put(block, old -> old);
    }
    for (Part part : PageScanner.scan(this.ledger)) {
      part.block().ifPresent(block -> content.put(block, old -> part.lines()));
    }
    if (content.get(Block.GATES).apply(List.of()).isEmpty()) {
      throw new IllegalArgumentException(
          "LEDGER.md has nothing between lines <!-- gates:start --> and <!-- gates:end -->. Fix:"
              + " write it again with mvn routing:decide");
    }
  }

  /** A page of its own. */
  public String alone() {
    return Ledger.lay(ledger, content);
  }

  /** A page with this ledger in its blocks, and everything else as it was. */
  public String onto(String page) {
    return Ledger.lay(plain(page), content);
  }

  /** Lines of a page that are neither of a block nor on the copied page itself; none are blank. */
  public List<String> people(String page) {
    List<String> lines = new ArrayList<>(outside(plain(page)));
    lines.removeAll(outside(ledger));
    lines.removeIf(String::isBlank);
    return lines;
  }

  /** True where a page holds a ledger; who wrote it is another question. */
  public static boolean isIn(String page) {
    List<String> lines = plain(page).lines().toList();
    BitSet fenced = Fences.of(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (!fenced.get(i) && Block.isMarker(lines.get(i), Block.HEAD)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> outside(String page) {
    return PageScanner.scan(page).stream()
        .filter(part -> part.block().isEmpty())
        .flatMap(part -> part.lines().stream())
        .toList();
  }

  private static String plain(String page) {
    return page.replace("\r\n", "\n");
  }
}
