package io.github.gatehouse.gate.security;

import static io.github.gatehouse.gate.security.Graphs.CORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityGateTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Rating CRITICAL =
      new Rating("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H");
  private static final Rating MEDIUM =
      new Rating("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N");

  private final List<Advisory> advisories = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private SecurityPolicy policy = new SecurityPolicy(Severity.HIGH, 7);
  private Optional<LocalDate> asOf = Optional.of(TODAY);
  private ResolvedGraph graph = Graphs.chain();

  private static Advisory advisory(
      String id, Set<String> aliases, List<Rating> ratings, VersionRange... ranges) {
    Affected affected = new Affected(CORE.name(), List.of(ranges), Set.of(), List.of());
    return new Advisory(
        id,
        aliases,
        "Bad",
        Instant.parse("2026-11-20T00:00:00Z"),
        false,
        ratings,
        "",
        List.of(affected));
  }

  private void shell() {
    advisories.add(
        advisory(
            "GHSA-jfh8-c2jp-5v3q",
            Set.of("CVE-2021-44228"),
            List.of(CRITICAL),
            Graphs.range("0", "2.3.1"),
            Graphs.range("2.13.0", "2.15.0")));
  }

  private GateResult measure() throws InterruptedException {
    Snapshot snapshot =
        new Snapshot("osv", "sha256:00", asOf, advisories.size(), advisories, unreadable);
    return new SecurityGate(policy, Graphs.ORDER, suppressions, TODAY)
        .measure(graph, ignored -> snapshot)
        .result(List.of());
  }

  private static Outcome outcome(GateResult result) {
    return Outcome.of(result.evidence());
  }

  private static VulnerabilityScan scan(GateResult result) {
    return (VulnerabilityScan) result.evidence().get(0);
  }

  private static List<String> ids(GateResult result) {
    return result.findings().stream().map(Finding::id).toList();
  }

  @Test
  void aVulnerabilityIsFoundWithItsPathAndItsFix() throws InterruptedException {
    shell();
    GateResult result = measure();
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    Finding finding = result.findings().get(0);
    assertThat(finding.id()).isEqualTo("dependency-vulnerable");
    assertThat(finding.where())
        .isEqualTo("CVE-2021-44228 in org.apache.logging.log4j:log4j-core:2.14.1");
    assertThat(finding.what())
        .isEqualTo(
            "CVE-2021-44228, GHSA-jfh8-c2jp-5v3q (critical) Bad; fixed in 2.15.0; example:app >"
                + " org.boot:starter:2.6.0 > org.apache.logging.log4j:log4j-core:2.14.1");
    assertThat(finding.fix())
        .isEqualTo(
            "in pom.xml add <dependencyManagement><dependencies><dependency>"
                + "<groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId>"
                + "<version>2.15.0</version></dependency></dependencies></dependencyManagement>");
    assertThat(scan(result).vulnerabilities())
        .containsOnly(java.util.Map.entry(Severity.CRITICAL, 1));
    assertThat(scan(result).dependencies()).isEqualTo(2);
    assertThat(result.tools().get(0).version()).isEqualTo("sha256:00");
  }

  @Test
  void withoutDependenciesNoAdvisoryIsAskedFor() throws InterruptedException {
    ResolvedGraph empty = new ResolvedGraph(CORE, new TreeMap<>(), new TreeMap<>(), List.of());
    assertThat(outcome(of(empty, new IllegalStateException("asked"))).reason())
        .isEqualTo("no-surface");
    ResolvedGraph unresolved =
        new ResolvedGraph(CORE, new TreeMap<>(), new TreeMap<>(), List.of("g:a:1: gone"));
    assertThatThrownBy(() -> of(unresolved, new IllegalStateException("asked")))
        .hasMessage("asked");
  }

  private GateResult of(ResolvedGraph graph, RuntimeException answer) throws InterruptedException {
    AdvisorySource asked =
        ignored -> {
          throw answer;
        };
    return new SecurityGate(policy, Graphs.ORDER, suppressions, TODAY)
        .measure(graph, asked)
        .result(List.of());
  }

  @Test
  void theFixIsTheVersionThatNoAdvisoryHolds() throws InterruptedException {
    shell();
    advisories.add(
        advisory("GHSA-p6xc-xr62-6r2g", Set.of(), List.of(MEDIUM), Graphs.range("2.0", "2.17.0")));
    advisories.add(
        advisory("GHSA-8489-44mv-ggj8", Set.of(), List.of(MEDIUM), Graphs.range("2.13", "2.17.1")));
    GateResult result = measure();
    assertThat(result.findings().get(0).what()).contains("fixed in 2.15.0");
    assertThat(result.findings()).hasSize(3).allMatch(one -> one.fix().contains(">2.17.1<"));
    // What does not fail has no place: waivers are held against places.
    assertThat(result.findings().stream().map(Finding::where).filter(where -> !where.isEmpty()))
        .hasSize(scan(result).failing());
  }

  @Test
  void withoutAVulnerabilityTheGatePasses() throws InterruptedException {
    advisories.add(advisory("GHSA-old", Set.of(), List.of(CRITICAL), Graphs.range("0", "2.3.1")));
    GateResult result = measure();
    assertThat(outcome(result)).isEqualTo(Outcome.PASS);
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LOW, FAIL", "MEDIUM, FAIL", "HIGH, PASS", "CRITICAL, PASS"})
  void thePolicySaysFromWhenOnItFails(Severity from, Status status) throws InterruptedException {
    policy = new SecurityPolicy(from, 7);
    advisories.add(advisory("GHSA-1", Set.of(), List.of(MEDIUM), Graphs.range("0", "3")));
    GateResult result = measure();
    assertThat(outcome(result).status()).isEqualTo(status);
    assertThat(result.findings()).hasSize(1);
  }

  @Test
  void whatNobodyRatedAlwaysFails() throws InterruptedException {
    policy = new SecurityPolicy(Severity.CRITICAL, 7);
    List<Rating> nonsense = List.of(new Rating("CVSS_V3", "high"));
    advisories.add(advisory("GHSA-1", Set.of(), nonsense, Graphs.range("0", "3")));
    assertThat(outcome(measure())).isEqualTo(Outcome.FAIL);
    assertThat(scan(measure()).vulnerabilities()).containsKey(Severity.UNKNOWN);
  }

  @Test
  void theDatabasesWordCountsWhereNoVectorDoes() {
    Advisory said =
        new Advisory(
            "GHSA-1", Set.of(), "", Instant.EPOCH, false, List.of(), "moderate", List.of());
    assertThat(said.severity(CORE.name())).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void severalIdsOfOneVulnerabilityCountOnceThoughTheyLeadInCircles() throws InterruptedException {
    List<Rating> unrated = List.of();
    advisories.add(advisory("GHSA-1", Set.of("CVE-1"), unrated, Graphs.range("0", "2.16")));
    advisories.add(
        advisory("SNYK-1", Set.of("PYSEC-1"), List.of(CRITICAL), Graphs.range("0", "3")));
    advisories.add(
        advisory("PYSEC-1", Set.of("CVE-1", "SNYK-1"), unrated, Graphs.range("0", "2.16")));
    advisories.add(
        advisory("CVE-1", Set.of("GHSA-1", "CVE-1"), unrated, Graphs.range("0", "2.16")));
    GateResult result = measure();
    assertThat(scan(result).vulnerabilities())
        .containsOnly(java.util.Map.entry(Severity.CRITICAL, 1));
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).what())
        .startsWith("CVE-1, GHSA-1, PYSEC-1, SNYK-1 (critical)")
        .contains("fixed in 3;");
  }

  @Test
  void withdrawnAdvisoriesAreNone() throws InterruptedException {
    shell();
    Advisory one = advisories.remove(0);
    advisories.add(
        new Advisory(
            one.id(), one.aliases(), "", one.modified(), true, one.ratings(), "", one.affected()));
    assertThat(outcome(measure())).isEqualTo(Outcome.PASS);
  }

  @Test
  void enumeratedVersionsAreAffectedAndOthersAreNot() throws InterruptedException {
    Affected listed = new Affected(CORE.name(), List.of(), Set.of("2.14.1"), List.of(CRITICAL));
    Affected other = new Affected(CORE.name(), List.of(), Set.of("2.14.10"), List.of());
    for (Affected affected : List.of(other, listed)) {
      advisories.clear();
      advisories.add(
          new Advisory(
              "X-1", Set.of(), "", Instant.EPOCH, false, List.of(), "", List.of(affected)));
      assertThat(outcome(measure())).isEqualTo(affected == listed ? Outcome.FAIL : Outcome.PASS);
    }
    assertThat(measure().findings().get(0).what()).contains("no fixed version is known");
    assertThat(measure().findings().get(0).fix()).contains(".gatehouse/security.yaml");
  }

  @Test
  void noAdvisoriesAreNoPass() throws InterruptedException {
    SecurityGate gate = new SecurityGate(policy, Graphs.ORDER, suppressions, TODAY);
    GateResult result = gate.measure(graph, ignored -> Snapshot.none()).result(List.of());
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(ids(result)).containsExactly("advisories-missing");
    assertThat(result.findings().get(0).fix()).contains("-Dgate.security.advisories=");
  }

  @Test
  void advisoriesThatCannotBeHadAreNoPass() throws InterruptedException {
    AdvisorySource broken =
        ignored -> {
          throw new IOException("the server did not answer within 60 s");
        };
    GateResult result =
        new SecurityGate(policy, Graphs.ORDER, suppressions, TODAY)
            .measure(graph, broken)
            .result(List.of());
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(ids(result)).containsExactly("advisories-unreadable");
    assertThat(result.findings().get(0).what()).contains("did not answer within 60 s");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-17, PASS", "2026-11-16, INCONCLUSIVE", "2026-11-24, PASS"})
  void oldAdvisoriesClearNothing(LocalDate newest, Status status) throws InterruptedException {
    asOf = Optional.of(newest);
    assertThat(outcome(measure()).status()).isEqualTo(status);
    assertThat(ids(measure()))
        .isEqualTo(status == Status.PASS ? List.of() : List.of("advisories-old"));
  }

  @Test
  void oldOrBrokenAdvisoriesExcuseNoVulnerability() throws InterruptedException {
    shell();
    asOf = Optional.of(LocalDate.parse("2021-12-10"));
    unreadable.add("GHSA-2.json: truncated");
    graph = Graphs.chain(List.of("a:b:1: absent"));
    GateResult result = measure();
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    assertThat(ids(result))
        .containsExactly(
            "dependency-vulnerable",
            "advisories-old",
            "advisories-unreadable",
            "dependency-unresolved");
  }

  @Test
  void oneUnreadableAdvisoryMakesAPassInconclusive() throws InterruptedException {
    unreadable.add("GHSA-2.json: truncated");
    GateResult result = measure();
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what()).contains("GHSA-2.json: truncated");
  }

  @Test
  void oneUnresolvedDependencyMakesAPassInconclusiveAndIsNamed() throws InterruptedException {
    graph = Graphs.chain(List.of("org.example:absent:1: not found"));
    GateResult result = measure();
    assertThat(outcome(result).status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what()).contains("org.example:absent:1");
    graph = Graphs.empty(List.of("org.example:absent:1: not found"));
    assertThat(outcome(measure()).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void aProjectWithoutDependenciesHasNoSurface() throws InterruptedException {
    graph = Graphs.empty(List.of());
    assertThat(outcome(measure()).toString()).isEqualTo("skipped(no-surface)");
  }

  @Test
  void aSuppressedVulnerabilityDoesNotCountUntilItExpires() throws InterruptedException {
    shell();
    suppressions.add(
        new Suppression("GHSA-jfh8-c2jp-5v3q", CORE.name(), "lookups are off", "@ops", TODAY));
    assertThat(outcome(measure())).isEqualTo(Outcome.PASS);
    assertThat(measure().findings()).isEmpty();
    suppressions.set(
        0,
        new Suppression(
            "CVE-2021-44228", CORE.name(), "lookups are off", "@ops", TODAY.minusDays(1)));
    assertThat(outcome(measure())).isEqualTo(Outcome.FAIL);
    assertThat(ids(measure())).containsExactly("dependency-vulnerable", "suppression-expired");
  }

  @Test
  void aSuppressionThatSuppressesNothingIsAFinding() throws InterruptedException {
    shell();
    suppressions.add(new Suppression("CVE-2021-44228", "other:name", "r", "@ops", TODAY));
    GateResult result = measure();
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    assertThat(ids(result)).containsExactly("dependency-vulnerable", "suppression-unused");
  }

  @Test
  void moreVulnerabilitiesThanAreShownAreCounted() throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      advisories.add(advisory("X-" + i, Set.of(), List.of(CRITICAL), Graphs.range("0", "3")));
    }
    GateResult result = measure();
    assertThat(scan(result).failing()).isEqualTo(150);
    assertThat(result.findings()).hasSize(101);
    assertThat(result.findings().get(100).what()).startsWith("50 more vulnerabilities, 150 in all");
  }

  @Test
  void leavingAnythingOutNeverTurnsAFailureIntoAPass() throws InterruptedException {
    shell();
    unreadable.add("x: broken");
    List<Evidence> all = measure().evidence();
    for (Evidence one : all) {
      List<Evidence> rest = all.stream().filter(other -> other != one).toList();
      assertThat(Outcome.of(rest)).isNotEqualTo(Outcome.PASS);
    }
  }
}
