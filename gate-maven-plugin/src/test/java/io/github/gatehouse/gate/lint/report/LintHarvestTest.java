package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintHarvestTest {
  @TempDir Path directory;

  private GateResult harvest(String plugin, String file, String xml, String failure)
      throws IOException {
    Path report = Files.createDirectories(directory.resolve("target")).resolve(file);
    Files.writeString(report, xml);
    MojoEvent event =
        new MojoEvent(
            "g:a", plugin, "1", "check", Instant.EPOCH, Map.of(), Optional.ofNullable(failure));
    return LintHarvest.of(module(), event);
  }

  private ModuleState module() {
    return new ModuleState("g:a", directory, false, true, true, ModuleState.Turn.DONE, "");
  }

  private static LintRun run(GateResult result) {
    return (LintRun) result.evidence().get(0);
  }

  @Test
  void checkstyleIsCountedByCheckWithoutInfos() throws IOException {
    String xml =
        "<checkstyle><file name='A'><error severity='error' source='c.NamingCheck'/>"
            + "<error severity='info' source='c.Other'/></file></checkstyle>";
    GateResult result = harvest("maven-checkstyle-plugin", "checkstyle-result.xml", xml, "no");
    assertThat(run(result).warnings()).containsExactly(Map.entry("NamingCheck", 1));
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void whatTheProjectAcceptsIsAccepted() throws IOException {
    String xml = "<pmd><file name='A'><violation rule='Unused'/></file></pmd>";
    GateResult result = harvest("maven-pmd-plugin", "pmd.xml", xml, null);
    assertThat(run(result).total()).isEqualTo(1);
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.PASS);
  }

  @Test
  void spotBugsIsCountedByType() throws IOException {
    String xml = "<BugCollection><BugInstance type='EI'/><BugInstance type='EI'/></BugCollection>";
    GateResult result = harvest("spotbugs-maven-plugin", "spotbugsXml.xml", xml, "no");
    assertThat(run(result).warnings()).containsExactly(Map.entry("EI", 2));
  }

  @Test
  void aReportOfAnEarlierBuildIsNotMeasured() throws IOException {
    Path report = Files.createDirectories(directory.resolve("target")).resolve("pmd.xml");
    Files.writeString(report, "<pmd/>");
    Instant later = Files.getLastModifiedTime(report).toInstant().plusSeconds(60);
    MojoEvent event =
        new MojoEvent("g:a", "maven-pmd-plugin", "1", "check", later, Map.of(), Optional.empty());
    GateResult result = LintHarvest.of(module(), event);
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
  }
}
