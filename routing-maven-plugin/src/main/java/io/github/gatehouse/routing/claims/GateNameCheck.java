package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A gate that does not exist, and a gate under a second name. */
final class GateNameCheck implements ClaimCheck {
  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Set<String> said = new HashSet<>();
    Map<String, String> flows = new HashMap<>();
    document.claims().stream().filter(GateClaim::known).forEach(one -> said.add(one.gate()));
    for (GateClaim claim : document.claims()) {
      if (!claim.known() && claim.listed() && !Gates.measure(claim.gate())) {
        remarks.add(unknown(document, claim, said));
      }
      String flow = claim.flow().isEmpty() ? "" : flows.putIfAbsent(claim.gate(), claim.flow());
      if (flow != null && !flow.isEmpty() && !flow.equals(claim.flow())) {
        String first = flow + ":gate:" + claim.gate();
        String what = "'" + claim.flow() + ":gate:" + claim.gate() + "' is also '" + first + "'";
        remarks.add(remark(document, claim.line(), what, "one name for one gate: " + first));
      }
    }
    return remarks;
  }

  private static Remark unknown(Document document, GateClaim claim, Set<String> said) {
    Optional<String> meant = Gates.meant(claim.gate());
    String second =
        meant.filter(said::contains).map(id -> "; it is a second name of " + id).orElse("");
    String fix = meant.map(id -> "name it " + id).orElse("use one of " + Gate.ids());
    return remark(document, claim.line(), "'" + claim.written() + "' is no gate" + second, fix);
  }

  private static Remark remark(Document document, int line, String what, String fix) {
    return new Remark(line, new Finding("claim-gate-name", what, document.at(line), fix));
  }
}
