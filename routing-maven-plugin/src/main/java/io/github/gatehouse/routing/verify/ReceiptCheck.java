package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.json.Recorded;
import java.util.ArrayList;
import java.util.List;

/** Hashes every receipt again: exactly those that the decision names must be there. */
final class ReceiptCheck {
  private final Protocol protocol;

  ReceiptCheck(Protocol protocol) {
    this.protocol = protocol;
  }

  /** Compares what is named with what is there. */
  void run(List<Recorded.Named> named, List<StoredReceipt> receipts) {
    int before = protocol.refusals();
    List<Recorded.Named> found = receipts.stream().map(ReceiptCheck::name).toList();
    List<Recorded.Named> gone = without(named, found);
    List<Recorded.Named> extra = without(found, named);
    for (Recorded.Named one : gone) {
      changed(one, extra);
    }
    extra.forEach(one -> refuse("the decision names no such receipt", one));
    if (protocol.refusals() == before) {
      protocol.verified(named.size() + (named.size() == 1 ? " receipt" : " receipts") + " hashed");
    }
  }

  /** A receipt of the same name is the same one, changed. */
  private void changed(Recorded.Named one, List<Recorded.Named> extra) {
    for (Recorded.Named other : extra) {
      if (other.path().equals(one.path())) {
        extra.remove(other);
        refuse("its sha256 is " + hex(other) + "; the decision rests on " + hex(one), one);
        return;
      }
    }
    String what = "the decision rests on a receipt that is not there";
    protocol.refuse(new Finding("handoff-incomplete", what, one.path(), Papers.DECIDE));
  }

  private void refuse(String what, Recorded.Named one) {
    protocol.refuse(new Finding("handoff-changed", what, one.path(), Papers.DECIDE));
  }

  private static String hex(Recorded.Named one) {
    return one.sha256().isEmpty() ? "none (unreadable)" : one.sha256();
  }

  private static Recorded.Named name(StoredReceipt stored) {
    return new Recorded.Named(Foreign.shown(stored.path(), Foreign.KEPT), stored.sha256());
  }

  private static List<Recorded.Named> without(List<Recorded.Named> all, List<Recorded.Named> some) {
    List<Recorded.Named> rest = new ArrayList<>(all);
    some.forEach(rest::remove);
    return rest;
  }
}
