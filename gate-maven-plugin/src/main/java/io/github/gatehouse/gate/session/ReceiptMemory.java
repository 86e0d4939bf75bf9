package io.github.gatehouse.gate.session;

import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The receipts of a session as they were written, whatever becomes of their files: a build is
 * judged by what was measured in it.
 */
final class ReceiptMemory {
  private final Map<String, List<Object>> shared;

  ReceiptMemory(SessionFacts facts) {
    this.shared = facts.receipts();
  }

  /** Keeps one; its text for whoever comes from another class loader. */
  void keep(Path file, String text, Receipt receipt) {
    shared.put(file.toAbsolutePath().normalize().toString(), List.of(text, receipt));
  }

  Optional<Receipt> find(Path file) {
    List<Object> kept = shared.get(file.toAbsolutePath().normalize().toString());
    return kept == null ? Optional.empty() : Optional.of(receipt(kept));
  }

  /** In the order of their paths. */
  List<Receipt> all() {
    List<Receipt> all = new ArrayList<>();
    for (List<Object> kept : new TreeMap<>(shared).values()) {
      all.add(receipt(kept));
    }
    return all;
  }

  /** By file, what it held. */
  SortedMap<Path, String> texts() {
    SortedMap<Path, String> texts = new TreeMap<>();
    for (Map.Entry<String, List<Object>> one : shared.entrySet()) {
      texts.put(Path.of(one.getKey()), (String) one.getValue().get(0));
    }
    return texts;
  }

  private static Receipt receipt(List<Object> kept) {
    if (kept.get(1) instanceof Receipt receipt) {
      return receipt;
    }
    try {
      return ReceiptJson.read((String) kept.get(0)).receipt();
    } catch (IOException e) {
      throw new UncheckedIOException("a receipt of this session is none", e);
    }
  }
}
