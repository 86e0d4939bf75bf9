package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.standing.ModuleStanding;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.yaml.WaiverFile;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/** What the receipts on disk are worth here and now, gate by gate and module by module. */
record JudgedReceipts(List<Standing> gates, List<ModuleStanding> modules) {
  /**
   * Reads and judges them.
   *
   * @param required ids of the gates that must pass; null or empty for the defaults
   * @param more directories with receipts; null or empty for none
   */
  static JudgedReceipts of(
      MavenSession session, SessionFacts facts, List<String> required, List<File> more)
      throws MojoExecutionException {
    try {
      Policy policy =
          Policy.requiring(required == null ? List.of() : required)
              .with(WaiverFile.in(facts.directory()));
      List<StoredReceipt> stored =
          StoredReceipts.all(session, facts, more == null ? List.of() : more);
      Present present = facts.present();
      return new JudgedReceipts(
          Standings.of(policy, stored, present), Standings.byModule(policy, stored, present));
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException("receipts cannot be judged: " + e.getMessage(), e);
    }
  }
}
