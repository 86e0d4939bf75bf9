package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is odd about a set of receipts as a whole: some speak of other commits, or for gates that
 * nobody asked about. No status hangs on it: those receipts count for nothing anyway.
 */
final class Strangers {
  private static final String MEASURE = "mvn clean verify (measures all gates on this tree)";

  /** Other words for a gate, as other tools and other people use them. */
  private static final Map<String, Gate> OTHER_NAMES =
      names(
          Map.of(
              Gate.FRESHNESS, "rebase base up-to-date",
              Gate.FORMAT, "fmt formatting spotless prettier",
              Gate.LINT, "clippy checkstyle pmd spotbugs javac linter",
              Gate.BUILD, "compile compilation package",
              Gate.FEATURES, "feature matrix feature-matrix",
              Gate.TESTS, "test unit-tests unit integration-tests surefire failsafe",
              Gate.MUTATION, "mutants mutation-testing pitest",
              Gate.SECURITY, "audit vulnerabilities osv dependencies",
              Gate.PERF, "performance regression perf-regression",
              Gate.BENCHMARKS, "bench benches benchmark jmh"));

  private Strangers() {}

  private static Map<String, Gate> names(Map<Gate, String> words) {
    Map<String, Gate> names = new HashMap<>();
    words.forEach(
        (gate, all) -> Arrays.stream(all.split(" ")).forEach(name -> names.put(name, gate)));
    return names;
  }

  /** The same standings with these findings at the gates that they are about. */
  static List<Standing> placed(
      List<Standing> standings, Map<String, List<StoredReceipt>> receipts) {
    Map<String, List<Finding>> more = new LinkedHashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    standings.forEach(one -> asked.add(one.gate()));
    String first = standings.get(0).gate();
    receipts.forEach(
        (gate, own) -> {
          if (!asked.contains(gate) && !Gate.ids().contains(gate)) {
            String known = Optional.ofNullable(OTHER_NAMES.get(gate)).map(Gate::id).orElse("");
            boolean alias = asked.contains(known);
            Finding finding = alias ? otherName(gate, known, own) : unknown(gate, own);
            more.computeIfAbsent(alias ? known : first, g -> new ArrayList<>()).add(finding);
          }
        });
    mixed(standings)
        .ifPresent(
            finding ->
                standings.stream()
                    .filter(one -> one.status() == EffectiveStatus.STALE)
                    .map(Standing::gate)
                    .findFirst()
                    .or(() -> Optional.of(first))
                    .ifPresent(
                        gate -> more.computeIfAbsent(gate, g -> new ArrayList<>()).add(finding)));
    return standings.stream().map(one -> with(one, more.get(one.gate()))).toList();
  }

  private static Standing with(Standing one, Collection<Finding> more) {
    if (more == null) {
      return one;
    }
    List<Finding> all = new ArrayList<>(one.findings());
    all.addAll(more);
    return new Standing(
        one.policy(), one.status(), one.reason(), one.line(), all, one.receipts(), one.waivers());
  }

  private static Finding otherName(String gate, String known, List<StoredReceipt> own) {
    String what = "gate " + known + " under another name, " + gate + ": it counts for nothing";
    return new Finding("gate-two-names", what, own.get(0).path(), "name the gate " + known);
  }

  private static Finding unknown(String gate, List<StoredReceipt> own) {
    if (OwnGate.isId(gate)) {
      String what = "a receipt of gate " + gate + ", which no policy names: it counts for nothing";
      String fix = "name it in routing.yaml, gates: {" + gate + ": {requirement: required}}";
      return new Finding("gate-unknown", what, own.get(0).path(), fix);
    }
    String what = "a receipt of gate " + gate + ", which is no gate: it counts for nothing";
    return new Finding(
        "gate-unknown", what, own.get(0).path(), "name one of " + String.join(", ", Gate.ids()));
  }

  private static Optional<Finding> mixed(List<Standing> standings) {
    Map<String, String> commits = new LinkedHashMap<>();
    Map<String, String> trees = new LinkedHashMap<>();
    for (Standing standing : standings) {
      for (StoredReceipt stored : standing.receipts()) {
        if (stored.problems().isEmpty()) {
          note(commits, stored, Subject::commit);
          note(trees, stored, Subject::tree);
        }
      }
    }
    if (commits.size() < 2 && trees.size() < 2) {
      return Optional.empty();
    }
    Map<String, String> parts = commits.size() > 1 ? commits : trees;
    String what =
        "the receipts speak of " + commits.size() + " commits and " + trees.size() + " trees: ";
    String both = String.join(", ", parts.keySet().stream().limit(3).toList());
    String where = String.join(", ", parts.values().stream().limit(3).toList());
    return Optional.of(new Finding("receipts-mixed", what + both, where, MEASURE));
  }

  private static void note(
      Map<String, String> seen, StoredReceipt stored, Function<Subject, String> part) {
    String named = stored.receipt().flatMap(Receipt::subject).map(part).orElse("none");
    seen.putIfAbsent(named, stored.path());
  }
}
