package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.security.Library;
import io.github.gatehouse.gate.security.PackageUrl;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.SecurityGate;
import io.github.gatehouse.gate.security.SecurityPolicy;
import io.github.gatehouse.gate.security.SecurityReport;
import io.github.gatehouse.gate.security.Suppression;
import io.github.gatehouse.gate.security.Use;
import io.github.gatehouse.gate.security.json.CycloneDxJson;
import io.github.gatehouse.gate.security.json.VulnsJson;
import io.github.gatehouse.gate.security.yaml.SuppressionFile;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;

/** The security gate inside Maven: graph, search, and the files that others read. */
final class SecurityScan implements KeySource {
  private static final String DIRECTORY = "target/gatehouse";

  private final MavenSession session;
  private final RepositorySystem repositories;
  private final SessionFacts facts;
  private final Settings settings;
  private ResolvedGraph graph;

  /** What the user sets. */
  record Settings(SecurityPolicy policy, Advisories advisories, Set<String> scopes) {}

  SecurityScan(
      MavenSession session, RepositorySystem repositories, SessionFacts facts, Settings settings) {
    this.session = session;
    this.repositories = repositories;
    this.facts = facts;
    this.settings = settings;
  }

  /** Asked for once: key and measurement speak of the same graph. */
  private ResolvedGraph graph() {
    if (graph == null) {
      graph =
          new ModuleGraphs(session, repositories, facts.directory(), settings.scopes())
              .whole(facts.root());
    }
    return graph;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(facts.now(), ZoneOffset.UTC);
  }

  @Override
  public boolean cheaper() {
    return graph().isEmpty();
  }

  /** What the answer depends on: graph, advisories, policy, suppressions, and the day. */
  @Override
  public ReuseKey key(ReuseInputs inputs) throws IOException {
    Path root = facts.directory();
    for (Map.Entry<Library, List<Use>> entry : graph().uses().entrySet()) {
      String ways = Sha256.of(entry.getValue().toString());
      inputs.item("dependencies", PackageUrl.of(entry.getKey()), ways);
    }
    inputs.item("graph", "edges", Sha256.of(graph().edges().toString()));
    inputs.item("graph", "root", PackageUrl.of(graph().root()));
    inputs.files("advisories", settings.advisories().all(root));
    inputs.item("policy", "fails from", settings.policy().failsFrom());
    inputs.item("policy", "days", settings.policy().maxAge());
    inputs.value("scopes", settings.scopes());
    inputs.value("day", today());
    Path suppressions = root.resolve(Suppression.FILE);
    return inputs
        .files("suppressions", Files.exists(suppressions) ? List.of(suppressions) : List.of())
        .key();
  }

  GateResult result() throws IOException, InterruptedException {
    Instant startedOn = facts.now();
    Path root = facts.directory();
    List<Suppression> suppressions;
    try {
      suppressions = SuppressionFile.in(root);
    } catch (YamlException e) {
      return GateResult.unmeasured("osv", e.finding());
    }
    SecurityReport report =
        new SecurityGate(settings.policy(), new MavenVersions(), suppressions, today())
            .measure(graph(), settings.advisories().source(root, facts::now));
    GateResult result = report.result(files(root.resolve(DIRECTORY), report, startedOn));
    return LeftOutModules.noted(session, "osv", result);
  }

  private List<Path> files(Path directory, SecurityReport report, Instant startedOn)
      throws IOException {
    List<Path> files = new ArrayList<>(List.of(directory.resolve("bom.json")));
    AtomicFile.write(files.get(0), CycloneDxJson.write(report.graph(), OwnVersion.read()));
    VulnsJson.Scan scan = new VulnsJson.Scan(OwnVersion.read(), startedOn, facts.now());
    Optional<String> vulns = VulnsJson.write(report, facts.subject(), scan);
    if (vulns.isPresent()) {
      files.add(directory.resolve("vulns.intoto.json"));
      AtomicFile.write(files.get(1), vulns.get());
    }
    return files;
  }
}
