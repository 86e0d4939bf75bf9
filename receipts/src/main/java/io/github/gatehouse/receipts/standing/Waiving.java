package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Receipt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The waivers of one gate on one day, held against what its receipts say. */
final class Waiving {
  private static final String FILE = ".gatehouse/waivers.yaml";
  private static final String REMOVE = "remove the waiver from " + FILE;
  private static final int SHOWN = 3;

  private final Map<String, Waiver> active = new LinkedHashMap<>();
  private final List<Waiver> expired = new ArrayList<>();

  Waiving(Collection<Waiver> waivers, Present present) {
    LocalDate today = LocalDate.ofInstant(present.now(), ZoneOffset.UTC);
    for (Waiver one : waivers) {
      if (one.activeOn(today)) {
        active.put(one.item(), one);
      } else {
        expired.add(one);
      }
    }
  }

  /** A failure becomes {@code WAIVED} where each failing item has its waiver; nothing else does. */
  Worth apply(Worth worth) {
    if (worth.status() != EffectiveStatus.FAIL || worth.receipt().isEmpty()) {
      return worth;
    }
    Receipt receipt = worth.receipt().get();
    Set<String> items = items(receipt);
    List<Waiver> matched = items.stream().map(this::waiver).flatMap(Optional::stream).toList();
    List<Waiver> used = matched.stream().distinct().toList();
    if (whole(receipt, items, matched.size())) {
      return new Worth(
          EffectiveStatus.WAIVED, reason(used), worth.findings(), worth.stored(), used);
    }
    String reason =
        used.isEmpty()
            ? worth.reason()
            : "failed; " + matched.size() + " of " + failing(receipt) + " failing items waived";
    return new Worth(worth.status(), reason, worth.findings(), worth.stored(), used);
  }

  /** What lets everything through that fails in a receipt; empty where anything is left over. */
  List<Waiver> excusing(Receipt receipt) {
    Set<String> items = items(receipt);
    List<Waiver> matched = items.stream().map(this::waiver).flatMap(Optional::stream).toList();
    return whole(receipt, items, matched.size()) ? matched.stream().distinct().toList() : List.of();
  }

  private static boolean whole(Receipt receipt, Set<String> items, int matched) {
    return !items.isEmpty()
        && items.size() == failing(receipt)
        && matched == items.size()
        && soundOtherwise(receipt);
  }

  /** The one of exactly this name, or else the first whose pattern it fits. */
  private Optional<Waiver> waiver(String item) {
    return Optional.ofNullable(active.get(item))
        .or(() -> active.values().stream().filter(one -> one.covers(item)).findFirst());
  }

  /** A finding that names no place, such as "12 more failed", names no item. */
  private static Set<String> items(Receipt receipt) {
    return receipt.findings().stream()
        .map(Finding::where)
        .filter(where -> !where.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long failing(Receipt receipt) {
    return receipt.evidence().stream().mapToLong(Evidence::failing).sum();
  }

  /** Whatever else the receipt holds must be a pass: a waiver excuses items and no doubt. */
  private static boolean soundOtherwise(Receipt receipt) {
    return receipt.evidence().stream()
        .allMatch(
            one -> one.basis() != Basis.ASSERTED && one.withoutFailing().equals(Outcome.PASS));
  }

  static String reason(List<Waiver> used) {
    String shown =
        used.stream()
            .limit(SHOWN)
            .map(one -> one.item() + " (" + one.issue() + ", until " + one.expires() + ")")
            .collect(Collectors.joining("; "));
    int more = used.size() - SHOWN;
    return "waived: " + shown + (more > 0 ? "; and " + more + " more" : "");
  }

  /** Waivers that are to be taken away: expired ones, and those that match nothing that fails. */
  List<Finding> findings(EffectiveStatus gate, Collection<Waiver> used) {
    List<Finding> findings = new ArrayList<>();
    for (Waiver one : expired) {
      String what = "the waiver expired on " + one.expires() + "; owner: " + one.owner();
      findings.add(new Finding("waiver-expired", what, one.item(), REMOVE + ", or renew it"));
    }
    // Where the gate was not measured, nobody knows what would fail.
    if (Set.of(EffectiveStatus.PASS, EffectiveStatus.FAIL, EffectiveStatus.WAIVED).contains(gate)) {
      active.values().stream()
          .filter(one -> !used.contains(one))
          .map(
              one -> new Finding("waiver-unused", "nothing of this name fails", one.item(), REMOVE))
          .forEach(findings::add);
    }
    return findings;
  }
}
