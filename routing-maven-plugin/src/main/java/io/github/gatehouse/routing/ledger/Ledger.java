package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The page: a pure function of what people wrote on it, and of what is stored. Our blocks have at
 * most {@value #MAX_LENGTH} characters, so that the page fits into a comment of a pull request.
 */
public final class Ledger {
  /** Characters of our blocks at most. */
  public static final int MAX_LENGTH = 60_000;

  private Ledger() {}

  /**
   * The page with our blocks rendered anew. Text of people stays as it is, line by line. A block
   * stays where it is, one that is there twice stays once, one that is missing comes after the last
   * of the others, or at the end. Rewriting a rewritten page changes nothing.
   *
   * @param page as it is; may be empty, or foreign
   * @param stored everything, in any order; empty marks the page's gates as stale, and takes
   *     nothing away
   */
  public static String rewrite(String page, List<StoredDecision> stored) {
    return lay(page, content(stored));
  }

  /** The page with what each operator makes of its block's old lines. */
  static String lay(String page, Map<Block, UnaryOperator<List<String>>> content) {
    Set<Block> open = EnumSet.allOf(Block.class);
    List<Part> parts = new ArrayList<>();
    int behind = -1;
    for (Part part : PageScanner.scan(page)) {
      Optional<Block> block = part.block();
      if (block.isEmpty()) {
        parts.add(part);
      } else if (open.remove(block.get())) {
        parts.add(Part.of(block.get(), content.get(block.get()).apply(part.lines())));
        behind = parts.size();
      }
    }
    int at = behind < 0 ? parts.size() : behind;
    for (Block block : open) {
      parts.add(at++, Part.of(block, content.get(block).apply(List.of())));
    }
    StringBuilder out = new StringBuilder(Block.HEAD).append('\n');
    parts.forEach(part -> part.appendTo(out));
    return out.toString();
  }

  /**
   * True where two pages say the same: servers are free to change the ends of lines, and blanks at
   * the end of a page.
   */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String page) {
    return page.replace("\r\n", "\n").stripTrailing();
  }

  private static Map<Block, UnaryOperator<List<String>>> content(List<StoredDecision> stored) {
    List<StoredDecision> sorted =
        stored.stream().sorted(Comparator.comparing(StoredDecision::name)).toList();
    List<LedgerEntry> entries = sorted.stream().flatMap(one -> one.entry().stream()).toList();
    Map<Block, UnaryOperator<List<String>>> content = new EnumMap<>(Block.class);
    content.put(Block.GATES, always(GatesTable.render(entries)));
    content.put(Block.HOPLOG, always(HopLog.render(sorted)));
    content.put(Block.DECISION, always(DecisionBlock.render(entries)));
    if (stored.isEmpty()) {
      content.replaceAll((block, fresh) -> old -> old.isEmpty() ? fresh.apply(old) : old);
      UnaryOperator<List<String>> gates = content.get(Block.GATES);
      content.put(Block.GATES, old -> GatesTable.stale(gates.apply(old)));
    }
    return content;
  }

  private static UnaryOperator<List<String>> always(List<String> lines) {
    return old -> lines;
  }
}
