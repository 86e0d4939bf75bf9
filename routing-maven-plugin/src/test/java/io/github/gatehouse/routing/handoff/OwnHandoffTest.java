package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.CheckedOutTree;
import io.github.gatehouse.routing.claims.ClaimsAudit;
import io.github.gatehouse.routing.claims.Context;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handoff written to disk, with receipts from disk, stands up to the audit of claims. */
class OwnHandoffTest {
  @TempDir private Path root;

  private List<Finding> audit(Laboratory laboratory) throws IOException {
    HandoffRequest request = laboratory.request(laboratory.directories());
    Decision decision = laboratory.desk().decide(request).decision();
    Context context =
        new Context(
            decision.facts().standings(),
            DefaultPolicy.policy().targets().keySet(),
            Optional.of(List.of()),
            Optional.of(Sample.COMMIT),
            Optional.empty(),
            decision.decidedOn(),
            decision.confidence().level().name(),
            new CheckedOutTree(root));
    String text = Files.readString(root.resolve(HandoffFiles.MARKDOWN));
    return new ClaimsAudit(context).audit(HandoffFiles.MARKDOWN, text);
  }

  @Test
  void whetherGreenOrRedOrEmptyItClaimsNothing() throws IOException {
    Laboratory laboratory = new Laboratory(root);
    assertThat(audit(laboratory)).isEmpty();
    laboratory.green();
    assertThat(audit(laboratory)).isEmpty();
    laboratory.write(root, "g:root", "tests", Laboratory.tests(2));
    assertThat(audit(laboratory)).isEmpty();
  }
}
