package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.ModuleStanding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report is about.
 *
 * @param project {@code groupId:artifactId} of the root
 * @param version of this plugin
 * @param checkout that the receipts are held against; empty outside git
 * @param judgedOn when
 * @param gates in the order in which they are shown; at least one
 * @param modules what each gate's receipts of each module are worth
 * @param decision path of a decision, relative to the report; empty where none was made
 */
public record GateReport(
    String project,
    String version,
    Optional<Checkout> checkout,
    Instant judgedOn,
    List<Standing> gates,
    List<ModuleStanding> modules,
    Optional<String> decision) {
  public GateReport {
    gates = List.copyOf(gates);
    modules = List.copyOf(modules);
    if (gates.isEmpty()) {
      throw new IllegalArgumentException("gates is empty; nothing would be shown");
    }
  }

  /** Gates that hold the change back. */
  long open() {
    return gates.stream().filter(one -> !one.satisfied()).count();
  }

  /** How many gates have each status, worst first; only statuses that some gate has. */
  Map<EffectiveStatus, Integer> counts() {
    Map<EffectiveStatus, Integer> counts = new EnumMap<>(EffectiveStatus.class);
    gates.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
    return counts;
  }

  /** One gate's standings, module by module. */
  List<ModuleStanding> modules(Standing gate) {
    return modules.stream().filter(one -> one.gate().equals(gate.gate())).toList();
  }

  /** Names of all modules, in the order in which they are known; empty for none. */
  List<String> moduleNames() {
    return modules.stream().map(ModuleStanding::module).distinct().toList();
  }

  /** Where gates measured: each kind of machine and tools once. */
  List<String> environments() {
    return receipts().map(Receipt::workspace).map(GateReport::environment).distinct().toList();
  }

  private static String environment(Workspace one) {
    return "Maven %s, JDK %s, %s, %d cores"
        .formatted(one.maven(), one.jdk(), one.os(), one.cores());
  }

  /** All receipts that could be read. */
  Stream<Receipt> receipts() {
    return gates.stream()
        .flatMap(gate -> gate.receipts().stream())
        .map(StoredReceipt::receipt)
        .flatMap(Optional::stream);
  }
}
