package io.github.gatehouse.gate.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintHostileTest {
  @TempDir Path directory;

  private GateResult harvest(MojoEvent event) throws IOException {
    return Harvested.in(directory).after(event).result();
  }

  private static MojoEvent event(String plugin, Map<String, String> settings, String failure) {
    return Harvested.event(plugin, "check", settings, failure);
  }

  private Path report(String name, String xml) throws IOException {
    return Files.writeString(
        Files.createDirectories(directory.resolve("target")).resolve(name), xml);
  }

  @ParameterizedTest
  @CsvSource({
    "maven-checkstyle-plugin, checkstyle-result.xml",
    "maven-pmd-plugin, pmd.xml",
    "spotbugs-maven-plugin, spotbugsXml.xml"
  })
  void aHostileReportOfAnyLinterIsRefused(String plugin, String file) throws IOException {
    MojoEvent event = event(plugin, Map.of(), null);
    for (String xml :
        new String[] {"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "<x>", "", "<x>&y;</x>"}) {
      report(file, xml);
      GateResult result = harvest(event);
      assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
      assertThat(result.findings().get(0).what()).contains(file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "maven-checkstyle-plugin, checkstyle-result.xml",
    "maven-pmd-plugin, pmd.xml",
    "spotbugs-maven-plugin, spotbugsXml.xml"
  })
  void aLinterThatFailedWithoutAWarningIsNotMeasured(String plugin, String file)
      throws IOException {
    report(file, "<nothing/>");
    GateResult result = harvest(event(plugin, Map.of(), "cannot load its rules"));
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what())
        .endsWith("failed and reports no warning: cannot load its rules");
  }

  @Test
  void aLinterThatIsToldToSkipIsNotMeasuredWhateverLiesThere() throws IOException {
    report("pmd.xml", "<pmd/>");
    GateResult result = harvest(event("maven-pmd-plugin", Map.of("skip", "true"), null));
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("pmd is told to skip");
  }

  @Test
  void withoutAReportNothingIsMeasured() throws IOException {
    GateResult result = harvest(event("spotbugs-maven-plugin", Map.of(), null));
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("spotbugs left no report");
    assertThat(result.findings().get(0).id()).isEqualTo("lint-unmeasured");
  }

  @ParameterizedTest
  @CsvSource({
    "maven-checkstyle-plugin, outputFile, own.xml, own.xml",
    "maven-pmd-plugin, targetDirectory, '', pmd.xml",
    "spotbugs-maven-plugin, spotbugsXmlOutputDirectory, '', spotbugsXml.xml"
  })
  void theReportIsWhereTheProjectPutsIt(String plugin, String setting, String told, String file)
      throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Path written = Files.writeString(elsewhere.resolve(file), "<x/>");
    String value = told.isEmpty() ? elsewhere.toString() : elsewhere.resolve(told).toString();
    GateResult result = harvest(event(plugin, Map.of(setting, value), null));
    assertThat(result.reports()).contains(written);
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.PASS);
  }

  @Test
  void aWarningWithoutARuleIsCountedAllTheSame() throws IOException {
    report("pmd.xml", "<pmd><violation/><violation rule='a.b.C' beginline='-9'/></pmd>");
    GateResult result = harvest(event("maven-pmd-plugin", Map.of(), "2 violations"));
    assertThat(Harvested.first(result).warnings()).isEqualTo(Map.of("unnamed", 1, "C", 1));
  }

  @Test
  void namesThatAreNoPathsAndElementsOutOfPlaceBreakNothing() throws IOException {
    report(
        "spotbugsXml.xml",
        "<x><SourceLine/><LongMessage>a</LongMessage><BugInstance type='A'><BugInstance type='B'>"
            + "<SourceLine sourcepath='&#x41;/../../../../etc/passwd' start='99999999999'/>"
            + "</BugInstance></BugInstance></x>");
    GateResult result = harvest(event("spotbugs-maven-plugin", Map.of(), "1 bug"));
    assertThat(Harvested.first(result).total()).isEqualTo(1);
    assertThat(result.findings().get(0).where()).doesNotContain("..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maven-jar-plugin", "checkstyle", ""})
  void otherPluginsAreNoLinters(String plugin) {
    assertThat(Harvested.in(directory).after(event(plugin, Map.of(), null)).readings()).isEmpty();
    MojoEvent help = Harvested.event("spotbugs-maven-plugin", "help", Map.of(), null);
    assertThat(Harvested.in(directory).after(help).readings()).isEmpty();
  }
}
