package io.github.gatehouse.gate.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintHarvestTest {
  @TempDir Path directory;

  private void report(String file, String xml) throws IOException {
    Files.writeString(Files.createDirectories(directory.resolve("target")).resolve(file), xml);
  }

  private static MojoEvent check(String plugin, String failure) {
    return Harvested.event(plugin, "check", Map.of(), failure);
  }

  @Test
  void checkstyleIsCountedByCheckWithoutInfos() throws IOException {
    report(
        "checkstyle-result.xml",
        "<checkstyle><file name='A'><error severity='error' source='c.NamingCheck'/>"
            + "<error severity='info' source='c.Other'/></file></checkstyle>");
    GateResult result =
        Harvested.in(directory).after(check("maven-checkstyle-plugin", "no")).result();
    assertThat(Harvested.first(result).warnings()).containsExactly(Map.entry("NamingCheck", 1));
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void whatTheProjectAcceptsIsAccepted() throws IOException {
    report("pmd.xml", "<pmd><file name='A'><violation rule='Unused'/></file></pmd>");
    GateResult result = Harvested.in(directory).after(check("maven-pmd-plugin", null)).result();
    assertThat(Harvested.first(result).total()).isEqualTo(1);
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.PASS);
  }

  @Test
  void spotBugsIsCountedByType() throws IOException {
    report(
        "spotbugsXml.xml",
        "<BugCollection><BugInstance type='EI'/><BugInstance type='EI'/></BugCollection>");
    GateResult result =
        Harvested.in(directory).after(check("spotbugs-maven-plugin", "no")).result();
    assertThat(Harvested.first(result).warnings()).containsExactly(Map.entry("EI", 2));
  }

  @Test
  void aReportOfAnEarlierBuildIsNotMeasured() throws IOException {
    report("pmd.xml", "<pmd/>");
    Instant later =
        Files.getLastModifiedTime(directory.resolve("target/pmd.xml")).toInstant().plusSeconds(60);
    MojoEvent event =
        new MojoEvent("g:a", "maven-pmd-plugin", "1", "check", later, Map.of(), Optional.empty());
    GateResult result = Harvested.in(directory).after(event).result();
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void copiedCodeIsReadFromItsOwnReport() throws IOException {
    report("pmd.xml", "<pmd><file name='A'><violation rule='Unused'/></file></pmd>");
    report("cpd.xml", "<pmd-cpd><duplication lines='9'/><duplication lines='8'/></pmd-cpd>");
    GateResult result =
        Harvested.in(directory)
            .after(Harvested.event("maven-pmd-plugin", "cpd-check", Map.of(), "2 duplications"))
            .result();
    assertThat(Harvested.first(result).tool()).isEqualTo("cpd");
    assertThat(Harvested.first(result).warnings()).containsExactly(Map.entry("duplication", 2));
  }

  @Test
  void aCheckJudgesTheReportOfTheGoalBeforeIt() throws IOException {
    report("pmd.xml", "<pmd><file name='A'><violation rule='Unused'/></file></pmd>");
    Harvested harvested =
        Harvested.in(directory)
            .after(Harvested.event("maven-pmd-plugin", "pmd", Map.of(), null))
            .after(
                new MojoEvent(
                    "g:a",
                    "maven-pmd-plugin",
                    "7",
                    "check",
                    Instant.now().plusSeconds(60),
                    Map.of(),
                    Optional.of("You have 1 PMD violation")));
    assertThat(harvested.runs()).hasSize(1);
    assertThat(harvested.runs().get(0).findings()).hasSize(1);
    assertThat(Outcome.of(harvested.result().evidence())).isEqualTo(Outcome.FAIL);
  }

  @Test
  void eachExecutionIsReadAlsoWhereTheyShareAReport() throws IOException {
    Harvested harvested = Harvested.in(directory);
    report(
        "pmd.xml", "<pmd><file name='A'><violation rule='X'/><violation rule='X'/></file></pmd>");
    harvested.after(check("maven-pmd-plugin", null));
    report(
        "pmd.xml", "<pmd><file name='A'><violation rule='X'/><violation rule='Y'/></file></pmd>");
    harvested.after(check("maven-pmd-plugin", null));
    assertThat(harvested.runs().get(0).findings().stream().map(one -> one.check()))
        .as("two of X, which both executions see, and one of Y")
        .containsExactly("X", "X", "Y");
    assertThat(harvested.runs().get(0).reports()).hasSize(1);
  }

  @Test
  void aModuleWithoutMainCodeOwesNoReport() {
    List<LintReading> readings =
        Harvested.in(directory).after(check("maven-pmd-plugin", null)).readings();
    assertThat(new LintHarvest("g:a", false, LinterRun.Verdict.FATAL).runs(readings)).isEmpty();
  }
}
