package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.MutationRun;
import io.github.gatehouse.receipts.model.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What mutants and their comparison with the base say.
 *
 * @param mutants all that were examined
 * @param comparison with the base
 * @param policy what is asked
 * @param place where a mutant is, {@code src/main/java/a/Parser.java:42}
 */
record MutationVerdict(
    List<Mutant> mutants,
    Comparison comparison,
    MutationPolicy policy,
    Function<Mutant, String> place) {
  private static final int SHOWN = 20;

  GateResult result(Tool tool) {
    MutationRun evidence = evidence();
    List<Finding> findings = new ArrayList<>();
    boolean low = evidence.wilsonLower().compareTo(policy.threshold()) < 0;
    if (low && !mutants.isEmpty()) {
      findings.add(low(evidence));
    }
    if (evidence.base().isEmpty() && !mutants.isEmpty()) {
      findings.add(unknown());
    }
    comparison
        .added()
        .forEach(one -> findings.add(survived("survived, new against the base", one)));
    comparison.unknown().forEach(one -> findings.add(survived("survived", one)));
    if (low) {
      comparison.kept().forEach(one -> findings.add(survived("survived, as in the base", one)));
    }
    if (mutants.isEmpty()) {
      findings.add(nothing());
    }
    return GateResult.of(evidence, shown(findings), tool);
  }

  private MutationRun evidence() {
    boolean based = comparison.known() && !policy.base().isEmpty();
    int killed = (int) mutants.stream().filter(Mutant::detected).count();
    return new MutationRun(
        "pitest",
        Basis.MEASURED,
        killed,
        mutants.size(),
        policy.threshold(),
        based ? policy.base() : "",
        based ? comparison.added().size() : 0,
        based ? comparison.eliminated().size() : 0);
  }

  private Finding survived(String what, Mutant one) {
    boolean reached = !one.status().equals("NO_COVERAGE");
    return GateFinding.MUTANT_SURVIVED.of(
        one.words() + " " + what + (reached ? "" : "; no test reaches the line"),
        place.apply(one),
        "write a test of " + one.method() + " that fails on it, then " + policy.command());
  }

  private Finding unknown() {
    String base = policy.base();
    if (base.isEmpty()) {
      return GateFinding.MUTATION_NO_BASE.of(
          "no base is known: which survivors are new cannot be told",
          "",
          policy.command() + " -Dgate.base=origin/main");
    }
    return GateFinding.MUTATION_NO_BASE.of(
        base + " was not measured: which survivors are new cannot be told",
        "",
        policy.command() + " -Dgate.mutation.base=run");
  }

  private Finding low(MutationRun evidence) {
    boolean failed = evidence.failing() > comparison.added().size();
    String score = evidence.killed() + " of " + evidence.examined() + " mutants were noticed";
    String bound = "a score of at least " + policy.threshold().toPlainString() + "%";
    String lower = evidence.wilsonLower().toPlainString() + "%";
    return GateFinding.MUTATION_SCORE_LOW.of(
        score + (failed ? ": below " : ": lower bound " + lower + ", too few mutants for ") + bound,
        "",
        "write tests for the survivors listed, then " + policy.command());
  }

  private Finding nothing() {
    return GateFinding.MUTATION_UNMEASURED.of(
        "PIT made no mutant of these classes: 0 examined", "", policy.command());
  }

  private static List<Finding> shown(List<Finding> findings) {
    if (findings.size() <= SHOWN) {
      return findings;
    }
    List<Finding> shown = new ArrayList<>(findings.subList(0, SHOWN));
    String more = (findings.size() - SHOWN) + " more findings; all survivors are in mutants.txt";
    shown.add(GateFinding.MUTANT_SURVIVED.of(more, "", findings.get(SHOWN).fix()));
    return shown;
  }
}
