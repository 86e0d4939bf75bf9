package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.SecurityGate;
import io.github.gatehouse.gate.security.SecurityPolicy;
import io.github.gatehouse.gate.security.SecurityReport;
import io.github.gatehouse.gate.security.json.CycloneDxJson;
import io.github.gatehouse.gate.security.json.VulnsJson;
import io.github.gatehouse.gate.security.yaml.SuppressionFile;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;

/**
 * The security gate inside Maven: graph, search, and the files that others read.
 *
 * @param facts of the session
 */
record SecurityScan(MavenSession session, RepositorySystem repositories, SessionFacts facts) {
  private static final String DIRECTORY = "target/gatehouse";

  GateResult result(SecurityPolicy policy, Advisories source, Set<String> scopes)
      throws IOException, InterruptedException {
    Instant startedOn = facts.now();
    Path root = facts.directory();
    ResolvedGraph graph = new ModuleGraphs(session, repositories, root, scopes).whole(facts.root());
    SecurityGate gate;
    try {
      LocalDate today = LocalDate.ofInstant(startedOn, ZoneOffset.UTC);
      gate = new SecurityGate(policy, new MavenVersions(), SuppressionFile.in(root), today);
    } catch (YamlException e) {
      return GateResult.unmeasured("osv", e.finding());
    }
    SecurityReport report = gate.measure(graph, source.source(root, facts::now));
    return report.result(files(root.resolve(DIRECTORY), report, startedOn));
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
