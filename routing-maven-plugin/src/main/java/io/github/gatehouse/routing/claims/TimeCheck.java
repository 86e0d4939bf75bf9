package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times that cannot have been when the document was written, and ends before their beginnings. */
final class TimeCheck implements ClaimCheck {
  private static final Set<String> AHEAD =
      Set.of(
          "expires",
          "expiry",
          "until",
          "due",
          "deadline",
          "valid",
          "next",
          "scheduled",
          "planned",
          "eta");
  private static final Set<String> BEGIN =
      Set.of("started", "start", "begin", "began", "begun", "startedon");
  private static final Set<String> END =
      Set.of("finished", "end", "ended", "completed", "finish", "done", "finishedon");

  /** What may stand between the two ends of a span. */
  private static final Set<String> TO = Set.of("→", "->", "–", "—", "-", "to", "until", "..", "/");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Optional<Stamp> begun = Optional.empty();
    int block = -1;
    for (Passage passage : document.passages()) {
      if (passage.is(Kind.HEADING, Kind.HEADER) || passage.group() != block) {
        begun = Optional.empty();
      }
      block = passage.group();
      List<Stamp> stamps = passage.is(Kind.LISTING) ? List.of() : Stamp.of(passage.text());
      if (!stamps.isEmpty()) {
        late(document, passage, stamps, context).ifPresent(remarks::add);
        backwards(document, passage, stamps, begun).ifPresent(remarks::add);
        begun = says(passage, BEGIN) ? Optional.of(stamps.get(0)) : begun;
      }
    }
    return remarks;
  }

  private static boolean says(Passage passage, Set<String> words) {
    return Words.of(passage.text()).stream().anyMatch(words::contains);
  }

  private static Optional<Remark> late(
      Document document, Passage passage, List<Stamp> stamps, Context context) {
    if (says(passage, AHEAD)) {
      return Optional.empty();
    }
    return stamps.stream()
        .filter(stamp -> stamp.earliest().isAfter(context.latest()))
        .map(stamp -> "'" + stamp.shown() + "' is later than " + context.latest())
        .map(what -> what + (context.committedOn().isPresent() ? ", the commit" : ", now"))
        .map(what -> remark(document, passage.line(), what))
        .findFirst();
  }

  private static Optional<Remark> backwards(
      Document document, Passage passage, List<Stamp> stamps, Optional<Stamp> begun) {
    for (int i = 1; i < stamps.size(); i++) {
      Stamp from = stamps.get(i - 1);
      Stamp to = stamps.get(i);
      String between = passage.text().substring(from.end(), to.start()).strip();
      if (TO.contains(between) && to.before(from)) {
        return Optional.of(order(document, passage, from, to));
      }
    }
    Stamp last = stamps.get(stamps.size() - 1);
    return begun
        .filter(from -> says(passage, END) && !says(passage, BEGIN) && last.before(from))
        .map(from -> order(document, passage, from, last));
  }

  private static Remark order(Document document, Passage passage, Stamp from, Stamp to) {
    String what = "it ends at '" + to.shown() + "', before it begins at '" + from.shown() + "'";
    return remark(document, passage.line(), what);
  }

  private static Remark remark(Document document, int line, String what) {
    String fix = "take times from the receipts: startedOn and finishedOn";
    return new Remark(line, new Finding("claim-time", what, document.at(line), fix));
  }
}
