package io.github.gatehouse.routing.claims;

import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document says of gates: in lists, in tables, and in evidence blocks. */
final class GateClaims {
  /** Every part is bounded, so that no text makes it slow. */
  static final Pattern NAME =
      Pattern.compile("(?:([a-z][a-z0-9-]{0,39}):gate:)?([A-Za-z][A-Za-z0-9_-]{0,39})");

  private GateClaims() {}

  /** One for each line that begins with the name of a gate, or of what is listed among gates. */
  static List<GateClaim> of(List<Passage> passages) {
    Map<Integer, List<GateClaim>> groups = new LinkedHashMap<>();
    GateTable table = GateTable.NONE;
    for (Passage passage : passages) {
      if (passage.is(Kind.HEADER)) {
        table = GateTable.of(passage);
      }
      Optional<GateClaim> claim = passage.is(Kind.ROW) ? table.claim(passage) : line(passage);
      claim.ifPresent(
          one -> groups.computeIfAbsent(passage.group(), group -> new ArrayList<>()).add(one));
    }
    List<GateClaim> claims = new ArrayList<>();
    for (List<GateClaim> group : groups.values()) {
      boolean gates = listsGates(group);
      boolean any = group.stream().anyMatch(GateClaim::known);
      group.stream()
          .filter(claim -> claim.known() || gates || (claim.listed() && any))
          .map(claim -> gates ? claim.amongGates() : claim)
          .forEach(claims::add);
    }
    return claims;
  }

  /** Half of the names at least are gates, and something is said of most of them. */
  private static boolean listsGates(List<GateClaim> group) {
    long known = group.stream().filter(one -> one.known() || Gates.measure(one.gate())).count();
    long said =
        group.stream()
            .filter(one -> one.verdict() != Verdict.UNSAID || one.passage().is(Kind.EVIDENCE))
            .count();
    return known >= 2 && known * 2 >= group.size() && said * 2 >= group.size();
  }

  private static Optional<GateClaim> line(Passage passage) {
    if (!passage.is(Kind.ITEM, Kind.PROSE, Kind.EVIDENCE)) {
      return Optional.empty();
    }
    Mark mark = Mark.of(passage.text());
    return named(passage, mark.rest(), mark.verdict());
  }

  /** A claim in a text that begins with a name. */
  static Optional<GateClaim> named(Passage passage, String text, Verdict marked) {
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String flow = name.group(1) == null ? "" : name.group(1);
    String rest = text.substring(name.end());
    boolean colon = rest.startsWith(":") && !rest.startsWith("::");
    Mark behind = Mark.of(colon ? rest.substring(1) : rest);
    boolean says = colon || !flow.isEmpty() || (apart(rest) && claimed(name.group(2), behind));
    if (!says) {
      return Optional.empty();
    }
    Verdict word = Verdict.of(behind.rest());
    Verdict verdict = marked != Verdict.UNSAID ? marked : behind.verdict();
    boolean open = verdict == Verdict.UNSAID || verdict == Verdict.UNMEASURED;
    // A tick or a cross says it all; the word says more than any other sign.
    verdict = open && word != Verdict.UNSAID ? word : verdict;
    return Optional.of(
        new GateClaim(passage, flow, name.group(2), verdict, behind.rest(), !flow.isEmpty()));
  }

  private static boolean apart(String rest) {
    return rest.isEmpty() || rest.startsWith(" ");
  }

  /** Without a colon, a name and a sign or word for a status make a claim: "Tests pass". */
  private static boolean claimed(String name, Mark behind) {
    return Gates.known(name.toLowerCase(java.util.Locale.ROOT))
        && (behind.verdict() != Verdict.UNSAID || Verdict.of(behind.rest()) != Verdict.UNSAID);
  }
}
