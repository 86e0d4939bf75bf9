package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.CheckedOutTree;
import io.github.gatehouse.routing.claims.ClaimsAudit;
import io.github.gatehouse.routing.claims.Context;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents written by hand, held against what was decided without them. */
final class Claims {
  private static final String FIX = "-Drouting.claims=<file>,<file>";

  private Claims() {}

  /**
   * Everything that is wrong with them, in their order.
   *
   * @param judged the decision upon the receipts alone
   * @throws IOException if a document cannot be read
   */
  static List<Finding> audit(HandoffRequest request, Decision judged) throws IOException {
    Facts facts = judged.facts();
    ClaimsAudit audit =
        new ClaimsAudit(
            new Context(
                facts.standings(),
                request.policy().targets().keySet(),
                facts.context().change().files(),
                facts.head().commit(),
                Optional.empty(),
                judged.decidedOn(),
                judged.confidence().level().name(),
                new CheckedOutTree(request.root())));
    List<Finding> findings = new ArrayList<>();
    for (Path document : request.claims()) {
      Path file = request.root().resolve(document);
      String name = shown(request.root(), file);
      if (Files.isRegularFile(file)) {
        findings.addAll(audit.audit(name, text(file)));
      } else {
        findings.add(new Finding("claim-unread", "there is no such file", name, FIX));
      }
    }
    return findings;
  }

  private static String shown(Path root, Path file) {
    Path inside = file.startsWith(root) ? root.relativize(file) : file.getFileName();
    return inside.toString().replace('\\', '/');
  }

  /** One character more than is audited is enough to be told that it is too long. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4 * (ClaimsAudit.LONGEST + 1)), StandardCharsets.UTF_8);
    }
  }
}
