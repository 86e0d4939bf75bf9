package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A total that is shorter than one of its parts. */
final class DurationCheck implements ClaimCheck {
  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    List<Passage> before = List.of();
    for (List<Passage> group : document.groups()) {
      int columns = group.stream().mapToInt(one -> one.cells().size()).max().orElse(0);
      if (columns > 0) {
        for (int column = 0; column < Math.min(columns, MOST_COLUMNS); column++) {
          compare(document, group, group, column, remarks);
        }
      } else {
        compare(document, group, group, -1, remarks);
        // The sum of a list may stand below it.
        compare(document, before, group, -1, remarks);
      }
      before = group.get(0).is(Kind.ITEM) ? group : List.of();
    }
    return remarks;
  }

  private static final int MOST_COLUMNS = 20;

  private static void compare(
      Document document, List<Passage> parts, List<Passage> totals, int column, List<Remark> out) {
    Optional<Span> longest =
        parts.stream()
            .filter(one -> one.is(Kind.ITEM, Kind.ROW) && !isTotal(one))
            .flatMap(one -> Span.only(text(one, column)).stream())
            .max(Comparator.comparing(Span::seconds));
    for (Passage total : totals) {
      Optional<Span> sum = isTotal(total) ? Span.only(text(total, column)) : Optional.empty();
      if (sum.isPresent()
          && longest.isPresent()
          && sum.get().seconds().compareTo(longest.get().seconds()) < 0) {
        out.add(remark(document, total.line(), sum.get(), longest.get()));
      }
    }
  }

  private static boolean isTotal(Passage passage) {
    String first = passage.cells().isEmpty() ? passage.text() : passage.cells().get(0);
    String text = Mark.of(first).rest().toLowerCase(Locale.ROOT);
    return text.startsWith("total") || text.startsWith("overall") || text.startsWith("sum");
  }

  private static String text(Passage passage, int column) {
    if (column < 0) {
      return passage.text();
    }
    return column < passage.cells().size() ? passage.cells().get(column) : "";
  }

  private static Remark remark(Document document, int line, Span total, Span part) {
    String what = "a total of '" + total.shown() + "' is shorter than its part '";
    String fix = "take durations from the receipts: startedOn and finishedOn";
    return new Remark(
        line, new Finding("claim-duration", what + part.shown() + "'", document.at(line), fix));
  }
}
