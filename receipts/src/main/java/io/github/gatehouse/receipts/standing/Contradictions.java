package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the receipts of one gate say against each other. */
final class Contradictions {
  private static final String MEASURE = "mvn clean verify (measures this tree once)";

  private Contradictions() {}

  /** One more worth for each contradiction; the receipts keep theirs. */
  static List<Worth> in(Collection<Worth> worths) {
    List<Worth> found = new ArrayList<>();
    Map<String, List<Worth>> modules = new LinkedHashMap<>();
    Map<String, String> flows = new TreeMap<>();
    for (Worth one : worths) {
      Optional<Receipt> receipt = one.receipt();
      receipt.ifPresent(r -> flows.putIfAbsent(r.flow(), one.path()));
      receipt.ifPresent(r -> modules.computeIfAbsent(r.module(), m -> new ArrayList<>()).add(one));
    }
    if (flows.size() > 1) {
      found.add(twoNames(flows));
    }
    modules.forEach((module, own) -> conflict(module, own).ifPresent(found::add));
    return found;
  }

  private static Worth twoNames(Map<String, String> flows) {
    String what = "one gate under two names: flow " + String.join(", flow ", flows.keySet());
    String where = String.join(", ", flows.values());
    return contradiction(
        EffectiveStatus.INVALID, what, new Finding("gate-two-names", what, where, MEASURE));
  }

  /** A pass and a failure that are both believed are of the same commit and tree: those of now. */
  private static Optional<Worth> conflict(String module, List<Worth> own) {
    Optional<Worth> good = first(own, Worth::measured);
    Optional<Worth> bad =
        first(
            own,
            one -> Set.of(EffectiveStatus.FAIL, EffectiveStatus.WAIVED).contains(one.status()));
    if (good.isEmpty() || bad.isEmpty()) {
      return Optional.empty();
    }
    String what =
        good.get().path() + " says pass and " + bad.get().path() + " says fail, of the same tree";
    return Optional.of(
        contradiction(
            EffectiveStatus.CONFLICTING,
            what,
            new Finding("receipts-conflicting", what, module, MEASURE)));
  }

  private static Optional<Worth> first(List<Worth> own, Predicate<Worth> which) {
    return own.stream().filter(which).findFirst();
  }

  private static Worth contradiction(EffectiveStatus status, String what, Finding finding) {
    return new Worth(status, what, List.of(finding), Optional.empty(), List.of());
  }
}
