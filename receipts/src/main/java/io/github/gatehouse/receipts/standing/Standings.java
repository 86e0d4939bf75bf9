package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives every gate of a policy its effective status. Leaving a receipt out never helps. */
public final class Standings {
  private final Policy policy;
  private final Present present;

  /** The receipts by gate, in the order of their paths, so that no order of theirs shows. */
  private final Map<String, List<StoredReceipt>> receipts;

  private final Set<String> modules;

  private Standings(Policy policy, Collection<StoredReceipt> receipts, Present present) {
    this.policy = policy;
    this.present = present;
    List<StoredReceipt> sorted =
        receipts.stream()
            .sorted(Comparator.comparing(StoredReceipt::path).thenComparing(StoredReceipt::sha256))
            .toList();
    this.receipts =
        sorted.stream()
            .collect(
                Collectors.groupingBy(
                    StoredReceipt::gate, LinkedHashMap::new, Collectors.toList()));
    this.modules = new LinkedHashSet<>(present.modules());
    List<String> last = List.of();
    for (StoredReceipt stored : sorted) {
      List<String> named = stored.receipt().map(one -> one.workspace().modules()).orElse(List.of());
      // Most receipts of a reactor name the same modules.
      if (!named.equals(last)) {
        modules.addAll(named);
        last = named;
      }
    }
  }

  /**
   * One standing for each gate of the policy, in its order. What is wrong with the set as a whole
   * stands with the gate that it is about, or else with the first.
   *
   * @param receipts all that were found, in any order
   */
  public static List<Standing> of(
      Policy policy, Collection<StoredReceipt> receipts, Present present) {
    Standings all = new Standings(policy, receipts, present);
    List<Standing> standings = policy.gates().stream().map(all::standing).toList();
    return Strangers.placed(standings, all.receipts);
  }

  /**
   * The same module by module: for each gate of the policy, in its order, what each module's
   * receipts are worth; modules in the order in which they are known.
   */
  public static List<ModuleStanding> byModule(
      Policy policy, Collection<StoredReceipt> receipts, Present present) {
    Standings all = new Standings(policy, receipts, present);
    return policy.gates().stream().flatMap(gate -> all.modules(gate).stream()).toList();
  }

  private List<ModuleStanding> modules(GatePolicy asked) {
    String gate = asked.gate().id();
    List<StoredReceipt> own = receipts.getOrDefault(gate, List.of());
    Waiving waiving = new Waiving(policy.waivers().of(asked.gate()), present);
    Map<String, List<Worth>> byModule = new LinkedHashMap<>();
    modules.forEach(module -> byModule.put(module, new ArrayList<>()));
    for (StoredReceipt stored : own) {
      Worth worth = waiving.apply(Worth.of(stored, present));
      byModule.computeIfAbsent(worth.module(), module -> new ArrayList<>()).add(worth);
    }
    Set<String> measured = measured(byModule.values().stream().flatMap(List::stream).toList());
    absent(asked.gate(), own)
        .forEach(
            module ->
                byModule
                    .computeIfAbsent(module, m -> new ArrayList<>())
                    .add(Worth.missing(gate, module)));
    List<ModuleStanding> standings = new ArrayList<>();
    byModule.forEach(
        (module, worths) -> {
          worths.addAll(Contradictions.in(worths));
          if (!worths.isEmpty()) {
            List<Worth> judged = skips(asked, Shards.joined(worths), measured);
            standings.add(ModuleStanding.of(gate, module, judged));
          }
        });
    return standings;
  }

  private Standing standing(GatePolicy asked) {
    String gate = asked.gate().id();
    List<StoredReceipt> own = receipts.getOrDefault(gate, List.of());
    Waiving waiving = new Waiving(policy.waivers().of(asked.gate()), present);
    List<Worth> worths = new ArrayList<>();
    own.forEach(stored -> worths.add(waiving.apply(Worth.of(stored, present))));
    worths.addAll(Contradictions.in(worths));
    absent(asked.gate(), own).forEach(module -> worths.add(Worth.missing(gate, module)));
    List<Worth> judged = skips(asked, Shards.joined(worths), measured(worths));
    Worth worst = judged.stream().min(Comparator.comparing(Worth::status)).orElseThrow();
    List<Waiver> used = judged.stream().flatMap(w -> w.waivers().stream()).distinct().toList();
    List<Finding> findings = new ArrayList<>();
    judged.forEach(one -> findings.addAll(one.findings()));
    findings.addAll(waiving.findings(worst.status(), used));
    return new Standing(
        asked, worst.status(), worst.reason(), line(gate, own), findings, own, used);
  }

  /**
   * Modules that owe a receipt and have none; for a gate of the reactor any one receipt will do.
   */
  private List<String> absent(AnyGate gate, List<StoredReceipt> own) {
    if (gate.scope() == Gate.Scope.REACTOR || modules.isEmpty()) {
      String root = modules.stream().findFirst().orElse("the project");
      return own.isEmpty() ? List.of(root) : List.of();
    }
    Set<String> present =
        own.stream()
            .map(StoredReceipt::receipt)
            .flatMap(Optional::stream)
            .map(Receipt::module)
            .collect(Collectors.toSet());
    return modules.stream().filter(module -> !present.contains(module)).toList();
  }

  private static Set<String> measured(List<Worth> worths) {
    return worths.stream()
        .filter(one -> one.measured() || one.status() == EffectiveStatus.WAIVED)
        .map(Worth::module)
        .collect(Collectors.toSet());
  }

  /** Each skip is judged by itself: an accepted one must not speak for another. */
  private static List<Worth> skips(GatePolicy asked, List<Worth> worths, Set<String> measured) {
    return worths.stream().map(one -> one.isSkip() ? skip(asked, one, measured) : one).toList();
  }

  private static Worth skip(GatePolicy asked, Worth worth, Set<String> measured) {
    // What was measured elsewhere excuses a module that has nothing to measure, never itself.
    boolean elsewhere = !measured.isEmpty() && !measured.contains(worth.module());
    if (elsewhere && worth.status() == EffectiveStatus.SKIP_OK) {
      return worth.as(EffectiveStatus.PASS, "", List.of());
    }
    boolean accepted =
        asked.skips().stream().map(SkipReason::toString).anyMatch(worth.reason()::equals);
    if (accepted) {
      return worth.as(EffectiveStatus.SKIP_OK, worth.reason(), List.of());
    }
    String what = "skipped (" + worth.reason() + "); the policy of the gate accepts no such skip";
    Finding finding = new Finding("skip-not-accepted", what, worth.path(), "mvn verify");
    return worth.as(EffectiveStatus.SKIP_BAD, worth.reason(), List.of(finding));
  }

  private static String line(String gate, List<StoredReceipt> own) {
    return EvidenceLines.render(gate, Answers.of(own).toList());
  }
}
