package io.github.gatehouse.routing.fuzz;

import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Receipt files from choices, in memory: those of a green build where every choice is the first.
 *
 * @param modules of the reactor
 */
record Pile(List<String> modules, List<StoredReceipt> receipts) {
  static Pile from(Draws draws) {
    List<String> modules =
        draws.of(List.of(List.of("g:a"), List.of("g:a", "g:b"), List.of(), List.of("g:a")));
    List<StoredReceipt> receipts = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      List<String> owing = gate.scope() == Gate.Scope.REACTOR ? List.of("g:a") : named(modules);
      for (String module : owing) {
        leave(draws, gate.id(), module, named(modules), receipts);
      }
    }
    int more = draws.below(8) == 7 ? draws.below(3) : 0;
    for (int i = 0; i < more; i++) {
      String gate = draws.of(List.of(Gate.values())).id();
      String other = draws.flag() ? draws.text() : draws.of(List.of("g:b", "g:c"));
      leave(draws, gate, other, named(modules), receipts);
    }
    return new Pile(modules, receipts);
  }

  private static List<String> named(List<String> modules) {
    return modules.isEmpty() ? List.of("g:a") : modules;
  }

  private static void leave(
      Draws draws, String gate, String module, List<String> modules, List<StoredReceipt> into) {
    int fate = draws.below(32);
    String path = module + "/" + into.size() + "/target/gatehouse/receipts/" + gate + ".json";
    if (fate == 31) {
      return;
    }
    String text =
        ReceiptJson.write(
            RandomReceipts.receipt(draws, fate == 30 ? "lint" : gate, module, modules));
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    into.add(read(path, gate, edit(draws, fate, new String(file, StandardCharsets.UTF_8))));
  }

  private static String edit(Draws draws, int fate, String text) {
    return switch (fate) {
      case 29 -> text.substring(0, text.length() / 2);
      case 28 -> text.replace("\"failed\" : 1", "\"failed\" : 0");
      case 27 -> text.replace("\"status\" : \"fail\"", "\"status\" : \"pass\"");
      case 26 -> {
        int at = Math.min(text.length(), draws.below(256) * 8 + draws.below(8));
        int end = Math.min(text.length(), at + draws.below(4));
        yield text.substring(0, at) + draws.text() + text.substring(end);
      }
      default -> text;
    };
  }

  /** What the store does with a file, apart from its attachments: those are never there. */
  private static StoredReceipt read(String path, String gate, String text) {
    List<Finding> problems = new ArrayList<>();
    try {
      ReceiptJson.Reading reading = ReceiptJson.read(text);
      Receipt receipt = reading.receipt();
      reading.contradictions().forEach(what -> problems.add(problem("receipt-edited", what)));
      if (!receipt.gate().equals(gate)) {
        problems.add(problem("receipt-edited", "speaks for gate " + receipt.gate()));
      }
      receipt
          .attachments()
          .forEach(one -> problems.add(problem("receipt-attachment-changed", one.path())));
      return new StoredReceipt(path, Sha256.of(text), Optional.of(receipt), problems);
    } catch (IOException e) {
      problems.add(problem("receipt-unreadable", String.valueOf(e.getMessage())));
      return new StoredReceipt(path, "", Optional.empty(), problems);
    }
  }

  private static Finding problem(String id, String what) {
    return new Finding(id, what, "", "mvn verify");
  }
}
